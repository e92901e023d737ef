import { describe, expect, test } from "vitest";
import { table3 } from "../../../src/components/figures/table-3.ts";
import { gaps } from "./sample.ts";

describe("table3", () => {
  test("draws every seed, the interval of the mean, the printed value and the cap", async () => {
    const svg = table3(gaps, 0.505, { id: "t3", size: "wide" });
    await expect(svg).toMatchFileSnapshot("snapshots/table-3.svg");
  });

  test("keeps an interval that is wider than the drawing inside it", () => {
    const svg = table3(gaps.slice(1), 0.505, { id: "t3", size: "wide" });
    const ends = [...svg.matchAll(/y[12]="(-?[\d.]+)"/g)].map((m) => Number(m[1]));
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ends)).toBeLessThanOrEqual(430);
  });
});

import { describe, expect, test } from "vitest";
import { table4, type FixedBiasRow } from "../../../src/components/figures/table-4.ts";
import { table4Stops } from "../../../src/components/figures/table-4-stops.ts";

const rows: FixedBiasRow[] = [
  {
    bias: -0.5,
    gap: { seeds: [0.15, 0.16], thousand: 0.153, printed: 0.1529 },
    temperature: { seeds: [123, 124], thousand: 104.7, printed: 104.1 },
  },
  {
    bias: 0.8,
    gap: { seeds: [0.55, 0.54], thousand: null, printed: 0.5397 },
    temperature: { seeds: [67, 68], thousand: null, printed: 37.4 },
  },
];

describe("table4", () => {
  test("draws every seed, the larger size where there is one, and the printed number", async () => {
    const svg = table4(rows, "gap", { id: "t4", size: "wide" });
    expect(svg).toContain("b_rel = -0.5: 0.153 printed, 0.153 at N = 1,000");
    expect(svg).toContain("b_rel = 0.8: 0.540 printed, not computed at N = 1,000");
    await expect(svg).toMatchFileSnapshot("snapshots/table-4.svg");
  });

  test("leaves the printed numbers out of the thumbnail", () => {
    const circles = (size: "wide" | "thumbnail") =>
      table4(rows, "temperature", { id: "t4", size }).match(/<circle/g)?.length;
    expect(circles("wide")).toBe(7);
    expect(circles("thumbnail")).toBe(5);
  });
});

test("table4Stops ends each curve at its disc and goes on dotted", async () => {
  const curve = { step: [50, 5000, 10_000], t: [12, 40, 60] };
  const svg = table4Stops(
    [
      { bias: 0.7, ...curve, end: { step: 4750, t: 39 }, printed: 39.5 },
      { bias: 0, ...curve, end: { step: 10_000, t: 60 }, printed: 61 },
    ],
    { id: "stops", size: "wide" },
  );
  expect(svg).toContain("b_rel = 0.7: ends at step 4750 with t = 39.00, 39.50 printed");
  await expect(svg).toMatchFileSnapshot("snapshots/table-4-stops.svg");
});

import { describe, expect, test } from "vitest";
import { agreement } from "../../../src/components/figures/agreement.ts";

const values = [
  { group: "basic", relative: 1e-6 },
  { group: "four modalities", relative: 0.05 },
  { group: "four modalities", relative: 0 },
];

describe("agreement", () => {
  test("draws one disc per value, on the line of its group", async () => {
    const svg = agreement(values, 1e-3, { id: "a", size: "wide" });
    await expect(svg).toMatchFileSnapshot("snapshots/agreement.svg");
  });

  test("counts in its description the values within the tolerance", () => {
    const svg = agreement(values, 1e-3, { id: "a", size: "wide" });
    expect(svg).toContain(
      "3 values on a logarithmic axis of relative difference; 2 lie within 1e-3",
    );
  });

  test("draws a difference of zero at the left end and not outside the drawing", () => {
    expect(agreement(values, 1e-3, { id: "a", size: "narrow" })).not.toMatch(/NaN|Infinity/);
  });
});

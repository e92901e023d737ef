import { describe, expect, test } from "vitest";
import {
  biasComparison,
  type ComparisonCurve,
} from "../../../src/components/figures/bias-comparison.ts";

const step = [1, 5000, 10_000];
const curves: ComparisonCurve[] = [-10, 10].flatMap((start) => [
  {
    method: "relative-bias",
    start,
    step,
    authors: [10, 27, 38],
    formula: [10, 27, 37],
    low: [10, 26, 37],
    high: [10, 28, 39],
    printed: [{ step: 10_000, value: 37.8217 }],
  },
  {
    method: "bias",
    start,
    step,
    authors: [10, 56, 75],
    formula: [10, 56, 74],
    low: [10, 55, 74],
    high: [10, 57, 76],
    printed: [],
  },
]);
const options = { id: "f16", quantity: "t", title: "t over training" };

describe("biasComparison", () => {
  test("draws a panel per start, two methods in each, with bands and the notebook's rings", async () => {
    const svg = biasComparison(curves, { ...options, size: "wide" });
    await expect(svg).toMatchFileSnapshot("snapshots/bias-comparison.svg");
  });

  test("names each panel by its start, in both layouts", () => {
    for (const size of ["wide", "narrow"] as const) {
      const svg = biasComparison(curves, { ...options, size });
      expect(svg).toContain(">b = \u221210</text>");
      expect(svg).toContain(">b = 10</text>");
    }
  });

  test("says in its description where both methods end", () => {
    const svg = biasComparison(curves, { ...options, size: "wide" });
    expect(svg).toContain("from b = -10, 38 with the relative-bias parameterization and 75 with");
  });

  test("ends a logarithmic curve before a loss that is not positive", () => {
    const below = curves.map((c) => ({ ...c, authors: [1, 1e-5, -1e-9], low: [1, 1e-5, -1e-9] }));
    const svg = biasComparison(below, { ...options, size: "wide", logarithmic: true });
    expect(svg).not.toContain("NaN");
    const lines = [...svg.matchAll(/stroke-width="1\.8".*? d="([^"]+)"/g)].map((m) => m[1]!);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((d) => d.split("L").length === 2)).toBe(true);
  });

  test("leaves words out of a thumbnail", () => {
    expect(biasComparison(curves, { ...options, size: "thumbnail" })).not.toContain("<text");
  });
});

import { describe, expect, test } from "vitest";
import { figure20, type XiCurve } from "../../../src/components/figures/figure-20.ts";

const curve = (dim: number, step: number[], mean: number[]): XiCurve => ({
  dim,
  step,
  mean,
  low: mean.map((y) => y / 2),
  high: mean.map((y) => y * 2),
});
const curves = [
  curve(10, [1, 1000, 10_000], [1.9, 2e-4, 7e-5]),
  curve(20, [1, 1000], [1.9, 3.7e-4]),
  curve(50, [1, 1000], [1.9, 3.6e-4]),
];
const options = { quantity: "ξ", title: "ξ", emphasis: 10, end: 1000, vanished: 1e-3 };

describe("figure20", () => {
  test("draws a curve per dimension, one of them heavy with its band", async () => {
    const svg = figure20(curves, { ...options, id: "f20", size: "wide" });
    await expect(svg).toMatchFileSnapshot("snapshots/figure-20.svg");
  });

  test("keeps the labels of curves that end together apart", () => {
    const svg = figure20(curves, { ...options, id: "f20", size: "wide" });
    const heights = [20, 50].map((d) =>
      Number(new RegExp(`translate\\([\\d.]+,([\\d.]+)\\)"[^>]*>d = ${d}<`).exec(svg)![1]),
    );
    expect(Math.abs(heights[0]! - heights[1]!)).toBeGreaterThanOrEqual(14.5);
  });

  test("says in its description where each curve is when the authors' runs stop", () => {
    const svg = figure20(curves, { ...options, id: "f20", size: "narrow" });
    expect(svg).toContain("Means at step 1000: d = 10, 2e\u22124; d = 20, 4e\u22124");
  });

  test("leaves words out of a thumbnail", () => {
    const svg = figure20(curves, { ...options, id: "f20", size: "thumbnail" });
    expect(svg).not.toContain("<text");
  });
});

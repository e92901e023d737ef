import { describe, expect, test } from "vitest";
import { regionMetrics } from "../../../../src/compute/experiments/theory/region-grid.ts";
import {
  builtPoints,
  placement,
} from "../../../../src/compute/experiments/theory/region-points.ts";

test("the predicates of figure 2 agree with its corners, its constellations and the signs", () => {
  const found = Object.fromEntries(regionMetrics("x").map(({ id, value }) => [id, value]));
  expect(found).toEqual({
    "x/region.points": 12_513,
    "x/region.inside": 2145,
    "x/region.wedge": 4096,
    "x/region.wedge-inside": 496,
    "x/region.triangle.disagreements": 0,
    "x/region.wedge.disagreements": 0,
    "x/region.built.failures": 0,
    "x/region.built.pairs": 40,
    "x/region.outside.disagreements": 0,
    "x/region.size.disagreements": 0,
    "x/region.apex.margin": 0.5,
    "x/region.apex.is-top": 1,
  });
});

describe("placement", () => {
  const point = (n: number, margin: number, relativeBias: number) => ({
    n,
    d: 3,
    margin,
    relativeBias,
  });

  test("a simplex of three is above the drawn triangle, yet within its own bound", () => {
    const found = placement([point(3, 0.75, 0.25)], 1e-12);
    expect(found).toMatchObject({
      constellations: 1,
      outsideDrawn: 1,
      largestOutside: 3,
      wedge: 1,
    });
    expect(found.leastSlack).toBe(0);
  });

  test("points without a margin are counted and not placed", () => {
    expect(placement([point(9, -0.5, 0.9), point(9, 0, 1)], 0)).toMatchObject({
      points: 2,
      constellations: 0,
      outsideDrawn: 0,
    });
  });

  test("a broken bound shows as a negative slack", () => {
    expect(placement([point(100, 0.4, 0.7)], 1e-6).leastSlack).toBeCloseTo(-0.1, 12);
  });
});

test("built constellations keep to the bounds of Theorem 3.4 for their own number of pairs", () => {
  const built = [...builtPoints()].flatMap(([, points]) => points);
  expect(built).toHaveLength(139);
  expect(placement(built, 1e-12).leastSlack).toBeGreaterThan(-1e-12);
});

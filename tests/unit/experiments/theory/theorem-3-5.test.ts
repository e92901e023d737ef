import { describe, expect, test } from "vitest";
import { codesWithinBound } from "../../../../src/compute/experiments/theory/theorem-3-5/codes.ts";
import { consistency } from "../../../../src/compute/experiments/theory/theorem-3-5/consistency.ts";
import { expansion } from "../../../../src/compute/experiments/theory/theorem-3-5/expansion.ts";
import { bestHeight } from "../../../../src/compute/experiments/theory/theorem-3-5/height.ts";
import { subsetBound } from "../../../../src/compute/experiments/theory/theorem-3-5/subsets.ts";

test("eq. (22) is an identity", () => {
  expect(expansion()["expansion.error"]).toBeLessThan(1e-13);
});

describe("eq. (24)", () => {
  const values = subsetBound();

  test("holds for sets of two pairs or more, with equality for a simplex under Construction 1", () => {
    expect(values["subsets.sets"]).toBeGreaterThan(20_000);
    expect(values["subsets.least-slack"]).toBeGreaterThanOrEqual(-1e-14);
    expect(values["subsets.equality"]).toBeLessThan(1e-13);
  });

  test("holds for a single pair where the proof uses it, and not beyond", () => {
    expect(values["subsets.single-least-slack"]).toBeGreaterThanOrEqual(-1e-14);
    expect(values["subsets.single-beyond-slack"]).toBeLessThan(-1);
  });
});

test("at the printed delta the denominator of (24) is exactly zero", () => {
  const { values } = bestHeight();
  expect(values["height.printed-denominator"]).toBe(0);
  expect(values["height.printed-delta"]).toBeCloseTo(Math.sqrt(0.35), 15);
  expect(values["height.d0.delta"]).toBeCloseTo(0.620726, 6);
});

test("the excess of the bound over its rate is about three halves of log d / d", () => {
  const { values } = bestHeight();
  expect(values["rate.d5.per-log"]).toBeCloseTo(1.536, 3);
  expect(values["rate.d5.excess"]).toBeCloseTo(2.12e-5, 7);
});

test("the lower bound never crosses the upper", () => {
  expect(consistency()).toEqual({
    "consistency.grid-points": 1000,
    "consistency.crossings": 0,
    "consistency.finite-points": 500,
    "consistency.finite-crossings": 0,
  });
});

test("no known code exceeds the bound, and the octahedron's is 13.5", () => {
  const values = codesWithinBound();
  expect(values["codes.least-slack"]).toBeGreaterThan(0);
  // alpha = 0, d = 3: the least of 2 / (x^2 (1 - x)) is at x = 2/3.
  expect(values["code.octahedron.bound"]).toBeCloseTo(13.5, 9);
});

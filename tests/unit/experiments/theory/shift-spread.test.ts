import { expect, test } from "vitest";
import {
  capCount,
  droppedTermError,
} from "../../../../src/compute/experiments/theory/cap-count.ts";
import {
  asConstellation,
  drawnPair,
} from "../../../../src/compute/experiments/theory/drawn-constellations.ts";
import {
  marginAndBias,
  oneShifted,
  oneShiftedNumbers,
  shiftSpread,
} from "../../../../src/compute/experiments/theory/shift-spread.ts";
import { simplex } from "../../../../src/compute/math/codes/simplex.ts";
import { construction1 } from "../../../../src/compute/math/constellations/construction-1.ts";

test("the three forms of xi agree on a hand-made example", () => {
  // Shifts 0 and 2 on a line: xi = 1, both at distance 1 from the mean and 2 from each other.
  const pair = { U: Float64Array.of(1, 1), V: Float64Array.of(1, -1), n: 2, d: 1 };
  expect(shiftSpread(pair)).toEqual({
    defined: 1,
    centered: 1,
    pairwise: 1,
    meanSquare: 2,
    furthest: 1,
    widest: 4,
  });
});

test("one exception among N keeps its distance while xi falls as 1/N", () => {
  const [ten, thousand] = [oneShiftedNumbers(10), oneShiftedNumbers(1000)];
  expect(ten.xi).toBeCloseTo(0.0527207794, 10);
  expect(thousand.xi).toBeCloseTo(0.000585200651, 12);
  expect([ten.widest, thousand.widest]).toEqual([Math.sqrt(2 - Math.SQRT2), ten.widest]);
  const built = shiftSpread(oneShifted(10));
  expect(built.centered).toBeCloseTo(ten.xi, 15);
  expect(Math.sqrt(built.widest)).toBeCloseTo(ten.widest, 15);
  expect(marginAndBias(oneShifted(10))).toEqual([Math.SQRT2 / 4, Math.SQRT2 / 4]);
});

test("the exception attains the bound (N - 1) xi on one shift", () => {
  const { furthest, centered } = shiftSpread(oneShifted(7));
  expect(furthest / (6 * centered)).toBeCloseTo(1, 14);
});

test("what eq. (22) loses without xi is N^2 xi, for unit vectors only", () => {
  expect(Math.abs(droppedTermError(drawnPair(3, 8, 4, 1)))).toBeLessThan(1e-15);
  const long = { U: Float64Array.of(2, 0, 0, 2), V: Float64Array.of(1, 0, 0, 1), n: 2, d: 2 };
  expect(Math.abs(droppedTermError(long))).toBeGreaterThan(0.1);
});

test("eq. (24) is an equality on a simplex under Construction 1, whose xi is zero", () => {
  const { X, n, d } = simplex(5);
  const lifted = asConstellation(construction1({ U: X, V: X, n, d }, 0.6, 0.8))!;
  const h = Float64Array.of(0, 0, 0, 0, 0, 1, 0);
  const found = capCount(lifted, h, 1 - 1e-15)!;
  expect(found.size).toBe(6);
  expect(found.slack).toBeCloseTo(0, 12);
  expect(found.slackWithXi).toBeCloseTo(0, 12);
  expect(capCount(lifted, Float64Array.of(0, 0, 0, 0, 0, -1, 0), 0.5)).toBeNull();
});

import { describe, expect, it, test } from "vitest";
import { simplex } from "../../../src/compute/math/codes/simplex.ts";
import { construction3 } from "../../../src/compute/math/constellations/construction-3.ts";
import type { PairVectors } from "../../../src/compute/math/pair-loss.ts";
import { separation } from "../../../src/compute/math/separation.ts";
import { areSeparable, commonHalfSpace } from "../../../src/compute/theory/half-space.ts";
import { distanceFromCone, minNormPoint } from "../../../src/compute/theory/min-norm-point.ts";
import { hasGapSigns, modalityGap } from "../../../src/compute/theory/modality-gap.ts";
import { gapConfigurations } from "./gap-configurations.ts";

const product = (M: Float64Array, i: number, h: ArrayLike<number>, d: number) => {
  let s = 0;
  for (let k = 0; k < d; k++) s += M[i * d + k]! * h[k]!;
  return s;
};

const named = gapConfigurations().map((pair, at): [string, PairVectors] => [
  `${at}: ${pair.n} pairs in R^${pair.d}`,
  pair,
]);

describe.each(named)("configuration %s", (_, pair) => {
  const { U, V, n, d } = pair;

  it("has the signs of eq. (25) and n >= d + 2", () => {
    expect(hasGapSigns(separation(U, V, n, d))).toBe(true);
    expect(n).toBeGreaterThanOrEqual(d + 2);
  });

  it("has all U in one half-space by linear programming, Proposition 2", () => {
    const { direction, slack } = commonHalfSpace(U, n, d);
    expect(slack).toBeGreaterThan(0);
    expect(Math.max(...direction.map(Math.abs))).toBeLessThanOrEqual(1 + 1e-12);
  });

  it("has the hyperplane of Theorem 3.6, carried by at most d of the U", () => {
    const gap = modalityGap(pair)!;
    expect(gap.leastU).toBeGreaterThan(0);
    expect(gap.separated).toBeGreaterThanOrEqual(n - d);
    expect(gap.support.length).toBeLessThanOrEqual(d);
    for (let j = 0; j < n; j++)
      if (!gap.support.includes(j)) expect(product(V, j, gap.normal, d)).toBeLessThan(0);
  });

  it("has a minimum-norm point with <h, U_i> >= |h|^2, in the hull of its support, Proposition 3", () => {
    const { point, norm, weights, support } = minNormPoint(U, n, d);
    for (let i = 0; i < n; i++) {
      const s = product(U, i, point, d);
      expect(s).toBeGreaterThanOrEqual(norm * norm - 1e-12);
      if (support.includes(i)) expect(Math.abs(s - norm * norm)).toBeLessThan(1e-12);
      else expect(weights[i]).toBe(0);
    }
    expect(weights.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
  });

  it("has no U in the cone of the others, Proposition 4", () => {
    for (let i = 0; i < n; i++) expect(distanceFromCone(U, n, d, i)).toBeGreaterThan(1e-6);
  });
});

test("the margin of the largest half-space is no less than that of the minimum-norm point", () => {
  for (const { U, n, d } of gapConfigurations()) {
    const { norm } = minNormPoint(U, n, d);
    expect(commonHalfSpace(U, n, d).slack).toBeGreaterThanOrEqual(norm - 1e-9);
  }
});

test("n = d + 1 is not enough: the simplex has the signs and no half-space holds it", () => {
  const { X, n, d } = simplex(4);
  const pair = { U: X, V: X, n, d };
  expect(hasGapSigns(separation(X, X, n, d))).toBe(true);
  expect(modalityGap(pair)).toBeNull();
  expect(commonHalfSpace(X, n, d).slack).toBeLessThan(1e-12);
  expect(minNormPoint(X, n, d).norm).toBeLessThan(1e-12);
  expect(areSeparable(pair)).toBe(false);
});

test("Construction 3 keeps d - 1 pairs together, so that no hyperplane parts all of them", () => {
  const pair = construction3(5, 40);
  expect(areSeparable(pair)).toBe(false);
  const gap = modalityGap(pair)!;
  expect(pair.n - gap.separated).toBeGreaterThanOrEqual(pair.coinciding);
  expect(pair.n - gap.separated).toBeLessThanOrEqual(pair.d);
});

test("modalities on two sides of a shifted hyperplane are separable", () => {
  // All four first coordinates are positive.
  const U = Float64Array.of(1, 0, 0.96, 0.28);
  const V = Float64Array.of(0.6, 0.8, 0.28, 0.96);
  expect(areSeparable({ U, V, n: 2, d: 2 })).toBe(true);
  expect(areSeparable({ U, V: U, n: 2, d: 2 })).toBe(false);
});

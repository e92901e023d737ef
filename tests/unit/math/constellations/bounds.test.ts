import { expect, test } from "vitest";
import { codeProduct } from "../../../../src/compute/math/constellations/code-product.ts";
import {
  largestMargin,
  marginCap,
  marginSlack,
} from "../../../../src/compute/math/constellations/margin-bounds.ts";
import {
  inExponentialRegion,
  inGapWedge,
  inRegion,
} from "../../../../src/compute/math/constellations/region.ts";
import {
  lowerExponent,
  upperExponent,
} from "../../../../src/compute/math/constellations/size-exponents.ts";
import { randomPair } from "../random-pair.ts";
import { simplex } from "../../../../src/compute/math/codes/simplex.ts";
import { constellationFromCode } from "../../../../src/compute/math/constellations/theorem-3-3.ts";
import { margin, relativeBiasStar } from "../../../../src/compute/math/margin.ts";
import { meanProducts } from "../../../../src/compute/math/mean-products.ts";
import type { PairVectors } from "../../../../src/compute/math/pair-loss.ts";
import { normaliseRows } from "../../../../src/compute/math/sphere.ts";
import { torchGenerator } from "../../../../src/compute/math/torch-random.ts";
import { separation } from "../../../../src/compute/math/separation.ts";

test("the bounds of Figure 6, b_rel = 0 and m = 0.1, have alpha 7/11", () => {
  const alpha = codeProduct(0.1, 0);
  expect(alpha).toBeCloseTo(7 / 11, 15);
  expect(lowerExponent(alpha, "nats")).toBeCloseTo(0.259562213, 9);
  expect(lowerExponent(alpha, "bits")).toBeCloseTo(0.374469118, 9);
  expect(upperExponent(alpha, "nats")).toBeCloseTo(0.505800456, 9);
  expect(upperExponent(alpha, "bits")).toBeCloseTo(0.729715809, 9);
});

test("in one unit the lower bound never exceeds the upper, and they meet at alpha 0", () => {
  expect(lowerExponent(0, "bits")).toBe(upperExponent(0, "bits"));
  for (let step = 1; step < 1000; step++)
    for (const unit of ["nats", "bits"] as const)
      expect(lowerExponent(step / 1000, unit)).toBeLessThan(upperExponent(step / 1000, unit));
});

test("exponents are refused outside [0, 1), and alpha where its denominator is not positive", () => {
  for (const alpha of [-0.1, 1, Number.NaN]) {
    expect(() => lowerExponent(alpha, "nats")).toThrow(`invalid alpha: ${alpha}`);
    expect(() => upperExponent(alpha, "bits")).toThrow(`invalid alpha: ${alpha}`);
  }
  expect(() => codeProduct(0, -1)).toThrow("invalid margin: 0 at relative bias -1");
});

test("the region is a triangle with corners (0, -1), (0, 1) and (1/2, 1/2), the gap wedge inside |b| < m", () => {
  for (const [m, b] of [
    [0, -1],
    [0, 1],
    [0.5, 0.5],
    [0.25, -0.25],
  ] as const) {
    expect(inRegion(m, b)).toBe(true);
    expect(inExponentialRegion(m, b)).toBe(m === 0 && Math.abs(b) < 1);
  }
  expect([inRegion(0.51, 0.5), inRegion(-0.01, 0), inRegion(0.34, 0)]).toEqual([
    false,
    false,
    false,
  ]);
  expect([inGapWedge(0.1, 0.09), inGapWedge(0.1, -0.1), inGapWedge(0.1, 0)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(inExponentialRegion(0.1, 0)).toBe(true);
});

test("the margin cap is N / (2 (N - 1)), 1/2 in the limit", () => {
  expect(marginCap(2)).toBe(1);
  expect(marginCap(100)).toBeCloseTo(0.50505050505, 10);
  expect(marginCap(1000)).toBeCloseTo(0.5005005005, 10);
  expect(marginCap(Infinity)).toBe(0.5);
  expect(() => marginCap(1)).toThrow("invalid n: 1");
});

test("largestMargin is where one of the two slacks of Theorem 3.4 vanishes", () => {
  for (const n of [2, 3, 10, 1000, Infinity])
    for (const b of [-0.9, -0.3, 0, 0.4, 0.5, 0.8]) {
      const { alignment, spread } = marginSlack(largestMargin(b, n), b, n);
      expect(Math.min(alignment, spread)).toBeCloseTo(0, 14);
      expect(largestMargin(b, n)).toBeLessThanOrEqual(marginCap(n) + 1e-15);
    }
});

test("Theorem 3.4 holds for 2000 random pairs, also for those close to each other", () => {
  for (let seed = 0; seed < 2000; seed++) {
    const { U, V, n, d } = randomPair(seed, 2 + (seed % 9), 1 + (seed % 6), seed % 2 ? 0.2 : null);
    const found = separation(U, V, n, d);
    const { alignment, spread } = marginSlack(margin(found), relativeBiasStar(found), n);
    expect(Math.min(alignment, spread)).toBeGreaterThanOrEqual(-1e-12);
  }
});

test.each([5, 100, 300])(
  "lifted simplices of %i points reach the second bound of Theorem 3.4",
  (n) => {
    const { X, d } = simplex(n - 1);
    for (const squared of [0.3, 0.75, 1]) {
      const margins = (squared * n) / (2 * (n - 1));
      const built = constellationFromCode(X, n, d, {
        margin: margins,
        relativeBias: 2 * squared - 1 - margins,
      });
      const found = separation(built.U, built.V, n, d + 1);
      const { spread } = marginSlack(margin(found), relativeBiasStar(found), n);
      expect(Math.abs(spread)).toBeLessThan(1e-12);
    }
  },
);

test("near equality no jitter breaks Theorem 3.4 or the margin cap, also with averages for extremes", () => {
  for (let seed = 0; seed < 1000; seed++) {
    const n = 3 + (seed % 8);
    const size = [1e-9, 1e-6, 1e-3, 0.1][seed % 4]!;
    const { X, d } = simplex(n - 1);
    const pair = jittered({ U: X, V: X, n, d }, seed, size);
    const { matching, nonMatching } = meanProducts(pair);
    const { minMatching, maxNonMatching } = separation(pair.U, pair.V, n, d);
    for (const [p, q] of [
      [matching, nonMatching],
      [minMatching, maxNonMatching],
    ] as const) {
      const { alignment, spread } = marginSlack((p - q) / 2, (p + q) / 2, n);
      expect(Math.min(alignment, spread)).toBeGreaterThanOrEqual(-1e-12);
      expect((p - q) / 2).toBeLessThanOrEqual(marginCap(n) + 1e-12);
    }
  }
});

/** The pair with every row moved at random by about `size` and normalised. */
function jittered({ U, V, n, d }: PairVectors, seed: number, size: number): PairVectors {
  const generator = torchGenerator(seed);
  const [A, B] = [U, V].map((M) => {
    const step = generator.randn(n * d);
    return normaliseRows(
      M.map((x, at) => x + size * step[at]!),
      n,
      d,
    );
  });
  return { U: A!, V: B!, n, d };
}

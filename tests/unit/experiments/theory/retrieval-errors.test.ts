import { expect, test } from "vitest";
import {
  asConstellation,
  drawnConstellations,
  drawnPair,
} from "../../../../src/compute/experiments/theory/drawn-constellations.ts";
import {
  allMoved,
  nearestFailure,
  survivesProductError,
  towardsFailure,
} from "../../../../src/compute/experiments/theory/retrieval-errors.ts";
import { innerProductMatrix } from "../../../../src/compute/math/inner-product-matrix.ts";
import { retrieval } from "../../../../src/compute/math/retrieval.ts";

/** V_1 = e, V_2 = -e; products 0.6 and -0.6. */
const opposite = asConstellation({
  U: Float64Array.of(0.6, 0.8, -0.6, 0.8),
  V: Float64Array.of(1, 0, -1, 0),
  n: 2,
  d: 2,
})!;

test("opposite partners fail exactly at the margin", () => {
  expect(opposite.margin).toBeCloseTo(0.6, 15);
  expect(nearestFailure(opposite.pair, opposite.S)).toEqual({ i: 0, j: 1, length: 0.6 });
});

test("a query moved towards its failure errs beyond that length and not before", () => {
  for (const { pair, S, margin } of drawnConstellations(30, 11)) {
    const failure = nearestFailure(pair, S);
    expect(failure.length).toBeGreaterThanOrEqual(margin * (1 - 1e-12));
    const right = (length: number) =>
      retrieval(innerProductMatrix(towardsFailure(pair, failure, length)), pair.n).forward;
    expect(right(0.999 * failure.length)).toBe(1);
    expect(right(1.001 * failure.length)).toBeLessThan(1);
  }
});

test("all queries moved by less than the margin find their partners", () => {
  for (const { pair, margin } of drawnConstellations(30, 12)) {
    const found = retrieval(innerProductMatrix(allMoved(pair, 1, 0.999 * margin)), pair.n);
    expect(found.forward).toBe(1);
  }
});

test("products may be off by less than the margin", () => {
  expect(survivesProductError(opposite, 0.59)).toBe(true);
  expect(survivesProductError(opposite, 0.61)).toBe(false);
});

test("pairs without a margin are no constellation", () => {
  expect(asConstellation(drawnPair(1, 10, 3, 2))).toBeNull();
});

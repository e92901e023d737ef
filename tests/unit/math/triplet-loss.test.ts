import { expect, test } from "vitest";
import { innerProductMatrix } from "../../../src/compute/math/inner-product-matrix.ts";
import { pentagon } from "../../../src/compute/math/codes/polytopes.ts";
import { margin } from "../../../src/compute/math/margin.ts";
import { separation } from "../../../src/compute/math/separation.ts";
import { retrieval } from "../../../src/compute/math/retrieval.ts";
import { tripletLoss } from "../../../src/compute/math/triplet-loss.ts";
import { randomPair } from "./random-pair.ts";

test("the triplet loss sums what each ordered pair lacks to alpha", () => {
  // |U_1 - V_1|^2 = 0, |U_1 - V_2|^2 = 2, |U_2 - V_2|^2 = 0, |U_2 - V_1|^2 = 2.
  const pair = { U: Float64Array.of(1, 0, 0, 1), V: Float64Array.of(1, 0, 0, 1), n: 2, d: 2 };
  expect(tripletLoss(pair, 2)).toBe(0);
  expect(tripletLoss(pair, 2.5)).toBe(1);
});

test("Observation 4: it vanishes up to alpha = 4 m, and retrieval is perfect", () => {
  let checked = 0;
  for (let seed = 0; seed < 500; seed++) {
    const pair = randomPair(seed, 3 + (seed % 5), 4, 0.1);
    const m = margin(separation(pair.U, pair.V, pair.n, pair.d));
    if (!(m > 0)) continue;
    expect(tripletLoss(pair, 4 * m)).toBeLessThanOrEqual(1e-12);
    expect(retrieval(innerProductMatrix(pair), pair.n)).toEqual({
      forward: 1,
      backward: 1,
      unique: true,
    });
    checked++;
  }
  expect(checked).toBeGreaterThan(200);
});

test("beyond 4 m every row of the pentagon adds to it", () => {
  const { X, n, d } = pentagon();
  const m = (5 - Math.sqrt(5)) / 8;
  // Each row has two neighbours at the largest product.
  expect(tripletLoss({ U: X, V: X, n, d }, 4 * m + 0.01)).toBeCloseTo(10 * 0.01, 12);
});

test("retrieval counts both directions and says when a neighbour is tied", () => {
  expect(retrieval(Float64Array.of(1, 0, 1, 1), 2)).toEqual({
    forward: 1,
    backward: 1,
    unique: false,
  });
  expect(retrieval(Float64Array.of(0.5, 0.6, 0, 0.55), 2)).toEqual({
    forward: 0.5,
    backward: 0.5,
    unique: false,
  });
});

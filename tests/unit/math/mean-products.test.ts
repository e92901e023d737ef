import { expect, test } from "vitest";
import {
  expandedSquaredSum,
  meanProducts,
  spreadSlack,
} from "../../../src/compute/math/mean-products.ts";
import { innerProductMatrix } from "../../../src/compute/math/inner-product-matrix.ts";
import { simplex } from "../../../src/compute/math/codes/simplex.ts";
import { xi } from "../../../src/compute/math/xi.ts";
import { randomPair } from "./random-pair.ts";

test("meanProducts are the means over the diagonal and off it", () => {
  const pair = randomPair(2, 6, 3);
  const S = innerProductMatrix(pair);
  let matching = 0;
  let all = 0;
  S.forEach((s, at) => {
    all += s;
    if (at % 7 === 0) matching += s;
  });
  const found = meanProducts(pair);
  expect(found.matching).toBeCloseTo(matching / 6, 14);
  expect(found.nonMatching).toBeCloseTo((all - matching) / 30, 14);
});

test("eq. (22) is exact, and the slack behind Theorem 3.4 is |sum|^2/(4 N^2) + xi/4, on 3000 draws", () => {
  for (let seed = 0; seed < 3000; seed++) {
    const pair = randomPair(seed, 2 + (seed % 7), 1 + (seed % 5), seed % 3 === 0 ? 0.01 : null);
    const { U, V, n, d } = pair;
    const { squaredSum } = meanProducts(pair);
    expect(Math.abs(expandedSquaredSum(pair) - squaredSum)).toBeLessThan(1e-12 * n * n);
    const exact = squaredSum / (4 * n * n) + xi(U, V, n, d) / 4;
    expect(Math.abs(spreadSlack(pair) - exact)).toBeLessThan(1e-12);
    expect(spreadSlack(pair)).toBeGreaterThanOrEqual(-1e-12);
  }
});

test("the slack is 0 for a simplex in both modalities", () => {
  const { X, n, d } = simplex(4);
  expect(Math.abs(spreadSlack({ U: X, V: X, n, d }))).toBeLessThan(1e-15);
});

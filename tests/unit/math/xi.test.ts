import { expect, test } from "vitest";
import { meanDifference, xi, xiUnsquared } from "../../../src/compute/math/xi.ts";
import { drawMatrices } from "../../../src/compute/math/torch-draws.ts";

// Differences (1, 0) and (-1, 2): mean (0, 1), mean square (1 + 5) / 2 = 3, so xi = 3 - 1 = 2.
const U = Float64Array.of(1, 0, -1, 1);
const V = Float64Array.of(0, 0, 0, -1);

test("meanDifference is the mean of U_i - V_i", () => {
  expect(Array.from(meanDifference(U, V, 2, 2))).toEqual([0, 1]);
});

test("xi is the mean square of the differences less the square of their mean", () => {
  expect(xi(U, V, 2, 2)).toBe(2);
});

test("xiUnsquared leaves the squares out", () => {
  // (1 + sqrt 5) / 2 - 1.
  expect(xiUnsquared(U, V, 2, 2)).toBeCloseTo(0.6180339887498949, 15);
});

test("xi is 0 when V is U shifted by one vector", () => {
  expect(xi(Float64Array.of(1, 2, 3, 4), Float64Array.of(0.5, 1, 2.5, 3), 2, 2)).toBe(0);
});

test("xi is half the mean square distance between differences, Proposition 6", () => {
  const n = 30;
  const d = 5;
  const [A, B] = drawMatrices({ seed: 4, draws: [0, 1] }, n, d);
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let k = 0; k < d; k++) {
        const x = A![i * d + k]! - B![i * d + k]! - A![j * d + k]! + B![j * d + k]!;
        sum += x * x;
      }
  expect(xi(A!, B!, n, d)).toBeCloseTo(sum / (2 * n * n), 12);
});

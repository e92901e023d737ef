import { expect, test } from "vitest";
import { logSizeBound, sizeBound } from "../../../../src/compute/math/constellations/size-bound.ts";

test("the best squared height lies above alpha and gives the bound itself", () => {
  const { log, squaredHeight } = sizeBound(3, 0.5);
  // Gamma_3(x) = (1 - x)/2, so the bound is (1 - alpha) 2 / ((x^2 - alpha)(1 - x)).
  const x = Math.sqrt(squaredHeight);
  expect(Math.exp(log)).toBeCloseTo(1 / ((squaredHeight - 0.5) * (1 - x)), 9);
  // The derivative 2 x (1 - x) = x^2 - 1/2 vanishes at x = (2 + sqrt 10)/6.
  expect(x).toBeCloseTo((2 + Math.sqrt(10)) / 6, 6);
  expect(logSizeBound(3, 0.5)).toBe(log);
});

test("it comes down to alpha as the dimension grows", () => {
  const above = [10, 100, 1000].map((d) => sizeBound(d, 7 / 11).squaredHeight - 7 / 11);
  expect(above[0]).toBeCloseTo(0.0642, 4);
  expect(above[1]).toBeCloseTo(0.00716, 5);
  expect(above[2]).toBeCloseTo(0.000726, 6);
});

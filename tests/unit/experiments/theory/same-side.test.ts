import { expect, test } from "vitest";
import {
  fewestOnSameSide,
  sameSide,
} from "../../../../src/compute/experiments/theory/same-side.ts";
import { construction3 } from "../../../../src/compute/math/constellations/construction-3.ts";

test("pairs on one side of a plane are counted, those in the plane with both ends too", () => {
  const U = Float64Array.of(1, 0, 0, 1, 0.6, 0.8);
  const V = Float64Array.of(-1, 0, 0, -1, 0.8, 0.6);
  expect(sameSide({ U, V, n: 3, d: 2 }, [1, 0])).toBe(2);
  expect(sameSide({ U, V, n: 3, d: 2 }, [1, 1])).toBe(1);
});

test("every plane leaves d - 1 pairs of Construction 3 together, and one leaves no more", () => {
  expect(fewestOnSameSide(construction3(5, 20), 1, 200)).toBe(4);
});

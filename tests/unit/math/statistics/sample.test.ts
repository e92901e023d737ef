import { expect, test } from "vitest";
import {
  mean,
  quantile,
  standardDeviation,
  variance,
} from "../../../../src/compute/math/statistics.ts";

/** Expected values from NumPy. */
const SAMPLE = [2.1, 3.4, 1.9, 5.6, 4.4, 3.3, 2.8, 4.9];

test("mean, variance and standard deviation divide as a sample's do", () => {
  expect(mean(SAMPLE)).toBeCloseTo(3.55, 15);
  expect(variance(SAMPLE)).toBeCloseTo(1.7457142857142856, 14);
  expect(standardDeviation(SAMPLE)).toBeCloseTo(1.32125481483107, 14);
});

test("variance keeps its digits on a large offset", () => {
  expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBe(1);
});

test.each([
  [0, 1.9],
  [0.1, 2.04],
  [0.5, 3.35],
  [0.975, 5.4775],
  [1, 5.6],
])("quantile(%d) interpolates between order statistics", (p, expected) => {
  expect(quantile(SAMPLE, p)).toBeCloseTo(expected, 14);
});

test("quantile leaves the sample in its order", () => {
  const sample = Float64Array.of(3, 1, 2);
  quantile(sample, 0.5);
  expect(Array.from(sample)).toEqual([3, 1, 2]);
});

test("what cannot be computed is refused", () => {
  expect(() => mean([])).toThrow("invalid sample: 0 values, need 1");
  expect(() => variance([1])).toThrow("invalid sample: 1 values, need 2");
  expect(() => mean([1, NaN])).toThrow("invalid sample: non-finite value NaN");
  expect(() => quantile([1, 2], 1.5)).toThrow("invalid probability: 1.5");
});

import { expect, test } from "vitest";
import {
  bootstrapInterval,
  quantile,
  studentInterval,
} from "../../../../src/compute/math/statistics.ts";

const SAMPLE = [2.1, 3.4, 1.9, 5.6, 4.4, 3.3, 2.8, 4.9];

test.each([
  [0.95, 2.4454033319972353, 4.654596668002764],
  [0.99, 1.9152719507630385, 5.184728049236961],
])("studentInterval at %d is SciPy's", (confidence, low, high) => {
  const interval = studentInterval(SAMPLE, confidence);
  expect(interval[0]).toBeCloseTo(low, 11);
  expect(interval[1]).toBeCloseTo(high, 11);
});

test("studentInterval of equal numbers is that number", () => {
  expect(studentInterval([0.5, 0.5, 0.5])).toEqual([0.5, 0.5]);
});

test("bootstrapInterval of a mean is near that of SciPy with 100,000 resamples", () => {
  const [low, high] = bootstrapInterval(SAMPLE, { seed: 1, resamples: 20_000 });
  expect(Math.abs(low - 2.725)).toBeLessThan(0.03);
  expect(Math.abs(high - 4.425)).toBeLessThan(0.03);
});

test("the same seed gives the same bootstrap, another seed another", () => {
  const interval = bootstrapInterval(SAMPLE, { seed: 1, resamples: 500 });
  expect(bootstrapInterval(SAMPLE, { seed: 1, resamples: 500 })).toEqual(interval);
  expect(bootstrapInterval(SAMPLE, { seed: 2, resamples: 500 })).not.toEqual(interval);
});

test("any statistic can be bootstrapped", () => {
  const interval = bootstrapInterval(SAMPLE, {
    seed: 3,
    resamples: 200,
    statistic: (sample) => quantile(sample, 1),
  });
  expect(interval[1]).toBe(5.6);
});

test("too few numbers and impossible confidence are refused", () => {
  expect(() => studentInterval([1])).toThrow("invalid sample: 1 values, need 2");
  expect(() => studentInterval([1, 2], 1)).toThrow("invalid confidence: 1");
  expect(() => bootstrapInterval([], { seed: 1 })).toThrow("invalid sample: 0 values, need 1");
});

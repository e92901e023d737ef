import { expect, test } from "vitest";
import { equivalenceTest } from "../../../../src/compute/math/statistics.ts";

const SAMPLE = [2.1, 3.4, 1.9, 5.6, 4.4, 3.3, 2.8, 4.9];

test("equivalenceTest is two of SciPy's one-sided t tests", () => {
  const { pLow, pHigh, p } = equivalenceTest(SAMPLE, 2.5, 4.5);
  expect(pLow).toBeCloseTo(0.02969752841138004, 12);
  expect(pHigh).toBeCloseTo(0.040734755989519304, 12);
  expect(p).toBe(pHigh);
});

test("a mean outside the bounds is not equivalent", () => {
  expect(equivalenceTest(SAMPLE, 4, 5).p).toBeGreaterThan(0.5);
});

test("without spread the answer is certain", () => {
  expect(equivalenceTest([1, 1, 1], 0, 2).p).toBe(0);
  expect(equivalenceTest([1, 1, 1], 1, 2).p).toBe(1);
});

test("empty bounds are refused", () => {
  expect(() => equivalenceTest(SAMPLE, 2, 2)).toThrow("invalid bounds: 2 and 2");
});

import { expect, test } from "vitest";
import { pearson, ranks, spearman } from "../../../../src/compute/math/statistics.ts";

/** Expected values from SciPy. */
const X = [2.1, 3.4, 1.9, 5.6, 4.4, 3.3, 2.8, 4.9];
const Y = [1, 2, 2, 6.1, 3, 3.5, 2, 4.8];

test("pearson and spearman are SciPy's, ties included", () => {
  expect(pearson(X, Y)).toBeCloseTo(0.9007609630365676, 14);
  expect(spearman(X, Y)).toBeCloseTo(0.8295150620062534, 14);
});

test("tied numbers share their mean rank", () => {
  expect(Array.from(ranks(Y))).toEqual([1, 3, 3, 8, 5, 6, 3, 7]);
});

test("spearman sees any rising curve as 1 and any falling one as -1", () => {
  expect(spearman([1, 2, 3, 4], [0.1, 0.2, 7, 1000])).toBe(1);
  expect(spearman([1, 2, 3, 4], [3, 2, 1, -50])).toBe(-1);
});

test("what has no correlation is refused", () => {
  expect(() => pearson([1, 2], [1])).toThrow("invalid samples: 2 and 1 values");
  expect(() => spearman([1, 2, 3], [5, 5, 5])).toThrow(
    "invalid samples: a constant has no correlation",
  );
});

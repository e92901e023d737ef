import { expect, test } from "vitest";
import { KNOWN_CODES } from "../../../../src/compute/math/codes/table.ts";
import { codeProduct } from "../../../../src/compute/math/constellations/code-product.ts";
import { largestMarginBySize } from "../../../../src/compute/math/constellations/margin-by-size.ts";
import { logSizeBound } from "../../../../src/compute/math/constellations/size-bound.ts";

test.each([
  [2, 8],
  [4, 24],
  [7, 56],
  [10, 100],
  [24, 196_560],
])("n pairs of R^d: above the margin the size bound forbids them, d = %i, n = %i", (d, n) => {
  const m = largestMarginBySize(d, n);
  expect(logSizeBound(d, 1 - 2 * (m + 1e-9))).toBeLessThan(Math.log(n));
  expect(logSizeBound(d, 1 - 2 * (m - 1e-9))).toBeGreaterThan(Math.log(n));
});

test("a relative bias below 1 - m leaves no more room than 1 - m does", () => {
  const m = largestMarginBySize(4, 24);
  for (const bias of [-0.5, 0, 0.25, 1 - m]) {
    const alpha = codeProduct(m, bias);
    if (alpha >= -1) expect(logSizeBound(4, alpha)).toBeLessThanOrEqual(Math.log(24) + 1e-9);
  }
});

test("every known code stays below it, and three points of the circle are not bound", () => {
  for (const { n, d, products } of KNOWN_CODES)
    expect((1 - products[0]!.value) / 2).toBeLessThan(largestMarginBySize(d, n));
  expect(largestMarginBySize(2, 3)).toBe(1);
});

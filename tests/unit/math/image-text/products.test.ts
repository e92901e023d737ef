import { describe, expect, test } from "vitest";
import { forEachRowOfProducts } from "../../../../src/compute/math/image-text/products.ts";

const matrix = (rows: number, d: number, factor: number) =>
  Float32Array.from({ length: rows * d }, (_, i) => ((i * factor) % 17) - 8);

describe("every row's products, in order, whatever the sizes", () => {
  // Whole numbers, so that the sums are exact in any order.
  test.each([
    [1, 1, 1],
    [3, 2, 5],
    [4, 4, 4],
    [5, 7, 3],
    [9, 8, 2],
  ])("%i rows times %i rows of %i", (n, m, d) => {
    const U = matrix(n, d, 5);
    const V = matrix(m, d, 7);
    const found: number[][] = [];
    forEachRowOfProducts(U, V, d, (i, products) => {
      expect(i).toBe(found.length);
      found.push([...products]);
    });
    const expected = Array.from({ length: n }, (_, i) =>
      Array.from({ length: m }, (__, j) => {
        let sum = 0;
        for (let k = 0; k < d; k++) sum += U[i * d + k]! * V[j * d + k]!;
        return sum;
      }),
    );
    expect(found).toEqual(expected);
  });
});

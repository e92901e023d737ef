import { asFloat64, type Vectors } from "../vectors.ts";

/** Rows of U that are multiplied at a time; each number of V that is loaded serves all of them. */
const ROWS = 4;

/**
 * Calls `visit(i, products)` for every row i of U, in order, with its inner products with the m rows
 * of V; both are row-major of d columns. `products` is overwritten by the next row.
 *
 * The n x m matrix is never stored: besides a float64 copy of V it needs O(m + d) memory. Products
 * are summed in float64 over k in order, so each is the same number wherever its row stands.
 */
export function forEachRowOfProducts(
  U: Vectors,
  V: Vectors,
  d: number,
  visit: (i: number, products: Float64Array) => void,
): void {
  const n = U.length / d;
  const V64 = asFloat64(V);
  const m = V.length / d;
  const rows = new Float64Array(ROWS * d);
  const products = Array.from({ length: ROWS }, () => new Float64Array(m));
  for (let i = 0; i < n; i += ROWS) {
    const count = Math.min(ROWS, n - i);
    // Rows past the last keep what the block before left there; nobody reads their products.
    rows.set(U.subarray(i * d, (i + count) * d));
    multiply(rows, V64, m, d, products);
    for (let r = 0; r < count; r++) visit(i + r, products[r]!);
  }
}

/** Four rows times pairs of rows of V, in eight registers. */
function multiply(
  rows: Float64Array,
  V: Float64Array,
  m: number,
  d: number,
  [p0, p1, p2, p3]: Float64Array[],
): void {
  for (let j = 0; j < m; j += 2) {
    const next = Math.min(j + 1, m - 1);
    let v = j * d;
    let w = next * d;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    for (let u0 = 0, u1 = d, u2 = 2 * d, u3 = 3 * d; u0 < d; u0++, u1++, u2++, u3++, v++, w++) {
      const x = V[v]!;
      const y = V[w]!;
      let u = rows[u0]!;
      a0 += u * x;
      b0 += u * y;
      u = rows[u1]!;
      a1 += u * x;
      b1 += u * y;
      u = rows[u2]!;
      a2 += u * x;
      b2 += u * y;
      u = rows[u3]!;
      a3 += u * x;
      b3 += u * y;
    }
    p0![j] = a0;
    p1![j] = a1;
    p2![j] = a2;
    p3![j] = a3;
    p0![next] = b0;
    p1![next] = b1;
    p2![next] = b2;
    p3![next] = b3;
  }
}

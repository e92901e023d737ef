import type { Code } from "../../../../src/compute/math/codes/code.ts";

/** The rank of the rows, by elimination with full pivoting. */
export function rankOf({ X, n, d }: Code): number {
  const M = Float64Array.from(X);
  const free = new Set(Array.from({ length: n }, (_, i) => i));
  const columns = new Set(Array.from({ length: d }, (_, k) => k));
  for (let rank = 0; rank < d; rank++) {
    let pivot = { size: 1e-8, row: -1, column: -1 };
    for (const i of free)
      for (const k of columns) {
        const size = Math.abs(M[i * d + k]!);
        if (size > pivot.size) pivot = { size, row: i, column: k };
      }
    if (pivot.row < 0) return rank;
    free.delete(pivot.row);
    columns.delete(pivot.column);
    for (const i of free) {
      const factor = M[i * d + pivot.column]! / M[pivot.row * d + pivot.column]!;
      for (const k of columns) M[i * d + k]! -= factor * M[pivot.row * d + k]!;
    }
  }
  return d;
}

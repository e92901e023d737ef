import { torchRandn } from "../../math/torch-random.ts";
import { dense, scaled, type Dense } from "../../theory/unicon/dense.ts";

/** Normal numbers times `scale`, after one seed. */
export function drawn(seed: number, rows: number, columns: number, scale = 1): Dense {
  return scaled(scale, dense(rows, columns, torchRandn(seed, rows, columns)));
}

/** max_ij |A_ij - B_ij|. */
export function largestDifference(A: Dense, B: Dense): number {
  return A.values.reduce((most, x, i) => Math.max(most, Math.abs(x - B.values[i]!)), 0);
}

/** Central differences of f by every entry of M, at the step 1e-5. */
export function centralDifferences(f: (M: Dense) => number, M: Dense): Dense {
  const h = 1e-5;
  const shifted = (at: number, by: number): number => {
    const moved = dense(M.rows, M.columns, M.values);
    moved.values[at]! += by;
    return f(moved);
  };
  return { ...M, values: M.values.map((_, at) => (shifted(at, h) - shifted(at, -h)) / (2 * h)) };
}

/** The sum of all entries. */
export function mass({ values }: Dense): number {
  return values.reduce((sum, x) => sum + x, 0);
}

/** The sum of the diagonal of a square matrix. */
export function trace({ rows, values }: Dense): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) sum += values[i * (rows + 1)]!;
  return sum;
}

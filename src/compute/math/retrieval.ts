import type { Vectors } from "./vectors.ts";

/** How nearest-neighbour search does on a matrix of inner products (Corollary 1). */
export interface Retrieval {
  /** Part of the rows i whose largest entry is S_ii: V_i is a nearest neighbour of U_i. */
  forward: number;
  /** Part of the columns whose largest entry is on the diagonal: U_i of V_i. */
  backward: number;
  /** Whether every such neighbour, in both directions, is the only nearest one. */
  unique: boolean;
}

/** Retrieval from S, row-major n x n inner products <U_i, V_j>; n >= 1. */
export function retrieval(S: Vectors, n: number): Retrieval {
  let rows = 0;
  let columns = 0;
  let unique = true;
  for (let i = 0; i < n; i++) {
    const own = S[i * n + i]!;
    let row = -Infinity;
    let column = -Infinity;
    for (let j = 0; j < n; j++)
      if (j !== i) {
        row = Math.max(row, S[i * n + j]!);
        column = Math.max(column, S[j * n + i]!);
      }
    if (own >= row) rows++;
    if (own >= column) columns++;
    unique &&= own > row && own > column;
  }
  return { forward: rows / n, backward: columns / n, unique };
}

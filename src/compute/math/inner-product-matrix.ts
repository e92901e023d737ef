import type { PairVectors } from "./pair-loss.ts";

/** S = U V^T, the n x n inner products <U_i, V_j>, row-major: for what needs all of them at once. */
export function innerProductMatrix({ U, V, n, d }: PairVectors): Float64Array {
  const S = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += U[i * d + k]! * V[j * d + k]!;
      S[i * n + j] = s;
    }
  return S;
}

import type { PairVectors } from "./pair-loss.ts";
import { xi } from "./xi.ts";

/** The averages that Theorem 3.4 asks for, and what its proof compares. */
export interface MeanProducts {
  /** (1/N) sum_i <U_i, V_i>. */
  matching: number;
  /** 1/(N (N - 1)) sum_(i != j) <U_i, V_j>. */
  nonMatching: number;
  /** |sum_i (U_i + V_i)|^2. */
  squaredSum: number;
}

/** The mean inner products of n >= 2 pairs, in O(n d): sum_ij <U_i, V_j> = <sum U, sum V>. */
export function meanProducts({ U, V, n, d }: PairVectors): MeanProducts {
  const sumU = new Float64Array(d);
  const sumV = new Float64Array(d);
  let matching = 0;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < d; k++) {
      const u = U[i * d + k]!;
      const v = V[i * d + k]!;
      sumU[k]! += u;
      sumV[k]! += v;
      matching += u * v;
    }
  let all = 0;
  let squaredSum = 0;
  for (let k = 0; k < d; k++) {
    all += sumU[k]! * sumV[k]!;
    const both = sumU[k]! + sumV[k]!;
    squaredSum += both * both;
  }
  return { matching: matching / n, nonMatching: (all - matching) / (n * (n - 1)), squaredSum };
}

/**
 * The slack of the inequality of Lee, Chang and Sohn behind Theorem 3.4, never negative for unit
 * vectors: (1/N^2) sum_(i != j) <U_i, V_j> - (N - 2)/(2 N^2) sum_i <U_i, V_i> + 1/2.
 *
 * By eq. (22) it is exactly |sum (U_i + V_i)|^2 / (4 N^2) + xi/4: zero where that sum vanishes and
 * U_i - V_i is constant.
 */
export function spreadSlack(pair: PairVectors): number {
  const { n } = pair;
  const { matching, nonMatching } = meanProducts(pair);
  return ((n - 1) / n) * nonMatching - ((n - 2) / (2 * n)) * matching + 0.5;
}

/**
 * The right side of eq. (22), N^2 (2 - xi) - 2 (N - 2) A + 4 B with A the sum of matching and B that of
 * non-matching products; for unit vectors it equals |sum (U_i + V_i)|^2.
 */
export function expandedSquaredSum(pair: PairVectors): number {
  const { U, V, n, d } = pair;
  const { matching, nonMatching } = meanProducts(pair);
  return n * n * (2 - xi(U, V, n, d)) - 2 * (n - 2) * n * matching + 4 * n * (n - 1) * nonMatching;
}

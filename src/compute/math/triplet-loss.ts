import type { PairVectors } from "./pair-loss.ts";

/**
 * The triplet loss of eq. (20): the SUM over ordered pairs i != j of
 * max(|U_i - V_i|^2 - |U_i - V_j|^2 + alpha, 0), from the vectors as they are. O(n^2 d).
 *
 * Zero for every constellation of margin m while alpha <= 4 m (Observation 4).
 */
export function tripletLoss({ U, V, n, d }: PairVectors, alpha: number): number {
  const squaredDistance = (i: number, j: number) => {
    let square = 0;
    for (let k = 0; k < d; k++) {
      const x = U[i * d + k]! - V[j * d + k]!;
      square += x * x;
    }
    return square;
  };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const matching = squaredDistance(i, i);
    for (let j = 0; j < n; j++)
      if (i !== j) sum += Math.max(matching - squaredDistance(i, j) + alpha, 0);
  }
  return sum;
}

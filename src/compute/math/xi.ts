import type { Vectors } from "./vectors.ts";

/** The mean over i of U_i - V_i: the shift between the two modalities; d numbers. */
export function meanDifference(U: Vectors, V: Vectors, n: number, d: number): Float64Array {
  const mean = new Float64Array(d);
  for (let i = 0; i < n; i++) for (let k = 0; k < d; k++) mean[k]! += U[i * d + k]! - V[i * d + k]!;
  for (let k = 0; k < d; k++) mean[k]! /= n;
  return mean;
}

/**
 * xi = (1/n) sum_i |x_i|^2 - |mean x|^2 with x_i = U_i - V_i (Appendix E), in [0, 4] on the sphere.
 *
 * Computed as (1/n) sum_i |x_i - mean x|^2, the same number (Proposition 6) without cancellation.
 */
export function xi(U: Vectors, V: Vectors, n: number, d: number): number {
  const mean = meanDifference(U, V, n, d);
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < d; k++) {
      const x = U[i * d + k]! - V[i * d + k]! - mean[k]!;
      sum += x * x;
    }
  return sum / n;
}

/**
 * (1/n) sum_i |x_i| - |mean x|: xi without its squares, which is what the authors' notebook plots
 * in place of the definition of Appendix E.
 */
export function xiUnsquared(U: Vectors, V: Vectors, n: number, d: number): number {
  let norms = 0;
  for (let i = 0; i < n; i++) {
    let square = 0;
    for (let k = 0; k < d; k++) {
      const x = U[i * d + k]! - V[i * d + k]!;
      square += x * x;
    }
    norms += Math.sqrt(square);
  }
  let square = 0;
  for (const x of meanDifference(U, V, n, d)) square += x * x;
  return norms / n - Math.sqrt(square);
}

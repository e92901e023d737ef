import { exp } from "./elementary.ts";
import type { PairVectors } from "./pair-loss.ts";

/** Weights below e^-40 of the largest are lost in the sum of at most a few thousand terms. */
const NEGLIGIBLE = -40;

/** Memory for `smoothMarginGradient`, to be used again. */
export interface SmoothMarginGradient {
  /** dL/dU and dL/dV in R^d, row-major n x d; the same array where U = V. */
  U: Float64Array;
  V: Float64Array;
  /** The n x n inner products, then their weights. */
  weights: Float64Array;
}

/** Memory for n pairs in R^d; one gradient where U and V are tied. */
export function gradientMemory(n: number, d: number, tied: boolean): SmoothMarginGradient {
  const U = new Float64Array(n * d);
  return { U, V: tied ? U : new Float64Array(n * d), weights: new Float64Array(n * n) };
}

/**
 * The gradient of minus the smooth margin at inverse temperature t > 0,
 *
 * L = (1/2t) (log sum_i e^(-t <U_i, V_i>) + log sum_(i != j) e^(t <U_i, V_j>)),
 *
 * which is the infimum over b_rel, less a constant, of (1/t) log sum_ij e^(-y_ij t (s_ij - b_rel)), the
 * exponential bound of eq. (9). As t grows, L falls to minus the margin m* of the pair.
 *
 * In R^d, not yet tangent to the sphere. Where U and V are one array it is the gradient by the tied
 * vectors; there <U_i, V_i> = 1 stays, and only its constant gradient is left out.
 */
export function smoothMarginGradient(
  pair: PairVectors,
  t: number,
  memory: SmoothMarginGradient,
): void {
  const { U, V, n, d } = pair;
  const tied = U === V;
  const { weights } = memory;
  let least = Infinity;
  let largest = -Infinity;
  for (let i = 0; i < n; i++)
    for (let j = tied ? i + 1 : 0; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += U[i * d + k]! * V[j * d + k]!;
      weights[i * n + j] = s;
      if (i === j) least = Math.min(least, s);
      else if (s > largest) largest = s;
    }

  let matching = 0;
  let others = 0;
  for (let i = 0; i < n; i++)
    for (let j = tied ? i + 1 : 0; j < n; j++) {
      const s = weights[i * n + j]!;
      const exponent = i === j ? t * (least - s) : t * (s - largest);
      const weight = exponent < NEGLIGIBLE ? 0 : exp(exponent);
      weights[i * n + j] = weight;
      if (i === j) matching += weight;
      else others += weight;
    }

  memory.U.fill(0);
  memory.V.fill(0);
  for (let i = 0; i < n; i++)
    for (let j = tied ? i + 1 : 0; j < n; j++) {
      const weight = weights[i * n + j]!;
      if (weight === 0) continue;
      const slope = i === j ? -weight / (2 * matching) : weight / (2 * others);
      for (let k = 0; k < d; k++) {
        memory.U[i * d + k]! += slope * V[j * d + k]!;
        memory.V[j * d + k]! += slope * U[i * d + k]!;
      }
    }
}

import { simplex } from "../codes/simplex.ts";
import type { MarginAndBias } from "./margin-and-bias.ts";

/**
 * The suffix of each of k modalities: the vertices w_1, ..., w_k of a regular simplex in R^(k - 1),
 * row-major k x (k - 1), with <w_i, w_j> = -1/(k - 1). k >= 2. Throws `invalid modalities`.
 *
 * The paper says S^(k-1); they lie in S^(k-2), which is why d - k + 1 dimensions are left for the code.
 */
export function modalitySuffixes(k: number): Float64Array {
  if (!(Number.isSafeInteger(k) && k >= 2)) throw new Error(`invalid modalities: ${k}`);
  return simplex(k - 1).X;
}

/**
 * The adapter A_j of Figure 12 and Observation 2: (delta M_i, sqrt(1 - delta^2) w) for every row of the
 * row-major n x d matrix M; row-major n x (d + length of w). delta in [0, 1]. Throws `invalid delta`.
 */
export function appendSuffix(
  M: Float64Array,
  n: number,
  d: number,
  delta: number,
  w: ArrayLike<number>,
): Float64Array {
  checkDelta(delta);
  const width = d + w.length;
  const height = Math.sqrt(1 - delta * delta);
  const extended = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < d; k++) extended[i * width + k] = delta * M[i * d + k]!;
    for (let k = 0; k < w.length; k++) extended[i * width + d + k] = height * w[k]!;
  }
  return extended;
}

/**
 * Construction 2, eq. (11): modality j is (delta X_i, sqrt(1 - delta^2) w_j), j = 1..k; one row-major
 * n x (d + k - 1) matrix per modality from the n x d code X.
 *
 * delta in [0, 1]; at 0 all samples coincide and the margin is 0. Throws `invalid modalities` or
 * `invalid delta`.
 */
export function construction2(
  X: Float64Array,
  n: number,
  d: number,
  k: number,
  delta: number,
): Float64Array[] {
  const suffixes = modalitySuffixes(k);
  return Array.from({ length: k }, (_, j) =>
    appendSuffix(X, n, d, delta, suffixes.subarray(j * (k - 1), (j + 1) * (k - 1))),
  );
}

/**
 * Margin and relative bias of Construction 2 on an alpha-code: m = delta^2 (1 - alpha)/2 and
 * b_rel = delta^2 (1 + alpha)/2 - (1 - delta^2)/(k - 1).
 */
export function construction2Parameters(alpha: number, k: number, delta: number): MarginAndBias {
  checkDelta(delta);
  const square = delta * delta;
  return {
    margin: (square * (1 - alpha)) / 2,
    relativeBias: (square * (1 + alpha)) / 2 - (1 - square) / (k - 1),
  };
}

/** As `construction2Parameters`, with b_rel as eq. (11) prints it: 1 - alpha in place of 1 + alpha. */
export function construction2ParametersAsPrinted(
  alpha: number,
  k: number,
  delta: number,
): MarginAndBias {
  const { margin } = construction2Parameters(alpha, k, delta);
  return { margin, relativeBias: margin - (1 - delta * delta) / (k - 1) };
}

function checkDelta(delta: number): void {
  if (!(delta >= 0 && delta <= 1)) throw new Error(`invalid delta: ${delta}`);
}

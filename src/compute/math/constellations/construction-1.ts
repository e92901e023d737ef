import type { PairVectors } from "../pair-loss.ts";
import type { MarginAndBias } from "./margin-and-bias.ts";

/**
 * Construction 1, eq. (6): U'_i = (delta U_i, phi, w) and V'_i = (delta V_i, phi, -w) with
 * w = sqrt(1 - delta^2 - phi^2); row-major n x (d + 2).
 *
 * delta, phi in [0, 1]. Throws `invalid delta and phi` unless delta^2 + phi^2 <= 1.
 */
export function construction1(
  { U, V, n, d }: PairVectors,
  delta: number,
  phi: number,
): PairVectors {
  const height = Math.sqrt(remainder(delta, phi));
  return {
    U: lift(U, n, d, delta, phi, height),
    V: lift(V, n, d, delta, phi, -height),
    n,
    d: d + 2,
  };
}

/**
 * Margin and relative bias after Construction 1: m' = delta^2 m and
 * b'_rel = delta^2 b_rel + phi^2 - (1 - delta^2 - phi^2). Throws as `construction1`.
 */
export function construction1Parameters(
  { margin, relativeBias }: MarginAndBias,
  delta: number,
  phi: number,
): MarginAndBias {
  const square = delta * delta;
  return {
    margin: square * margin,
    relativeBias: square * relativeBias + phi * phi - remainder(delta, phi),
  };
}

function remainder(delta: number, phi: number): number {
  const rest = 1 - delta * delta - phi * phi;
  // delta^2 + phi^2 = 1 may round to just above 1.
  if (!(rest >= -Number.EPSILON && delta >= 0 && phi >= 0))
    throw new Error(`invalid delta and phi: ${delta} and ${phi}`);
  return Math.max(rest, 0);
}

function lift(
  M: Float64Array,
  n: number,
  d: number,
  delta: number,
  phi: number,
  height: number,
): Float64Array {
  const lifted = new Float64Array(n * (d + 2));
  for (let i = 0; i < n; i++) {
    const start = i * (d + 2);
    for (let k = 0; k < d; k++) lifted[start + k] = delta * M[i * d + k]!;
    lifted[start + d] = phi;
    lifted[start + d + 1] = height;
  }
  return lifted;
}

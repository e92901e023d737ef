import type { PairVectors } from "../../math/pair-loss.ts";
import { expandedSquaredSum, meanProducts } from "../../math/mean-products.ts";
import { xi } from "../../math/xi.ts";
import type { Constellation } from "./drawn-constellations.ts";

/** What the proof of Theorem 3.5 says of the pairs on one side of a direction. */
export interface CapCount {
  /** N', the pairs with <c_i, h> > delta, c_i = (U_i + V_i)/2. */
  size: number;
  /** 4 m - N' (3 m - 1 + 2 delta^2 - b_rel), never negative: eq. (24) before its division. */
  slack: number;
  /** The same with xi/2 of those pairs inside the brackets, never negative either. */
  slackWithXi: number;
}

/**
 * Counts the pairs beyond `share` of the largest <c_i, h>, for a unit vector h; null where that largest
 * is not positive.
 */
export function capCount(
  { pair, margin: m, relativeBias: b }: Constellation,
  h: ArrayLike<number>,
  share: number,
): CapCount | null {
  const { U, V, n, d } = pair;
  const heights = Array.from({ length: n }, (_, i) => {
    let height = 0;
    for (let k = 0; k < d; k++) height += ((U[i * d + k]! + V[i * d + k]!) / 2) * h[k]!;
    return height;
  });
  const delta = share * Math.max(...heights);
  if (!(delta > 0)) return null;
  const rows = heights.flatMap((height, i) => (height > delta ? [i] : []));
  const part = (M: Float64Array) =>
    Float64Array.from(rows.flatMap((i) => Array.from(M.subarray(i * d, (i + 1) * d))));
  const size = rows.length;
  const bracket = 3 * m - 1 + 2 * delta * delta - b;
  const spread = xi(part(U), part(V), size, d);
  return {
    size,
    slack: 4 * m - size * bracket,
    slackWithXi: 4 * m - size * (bracket + spread / 2),
  };
}

/**
 * By how much the right side of eq. (22) without its xi exceeds the left, less N^2 xi; relative to
 * 2 N^2. Zero for unit vectors, up to rounding; n >= 2.
 */
export function droppedTermError(pair: PairVectors): number {
  const { U, V, n, d } = pair;
  const spread = n * n * xi(U, V, n, d);
  const withoutXi = expandedSquaredSum(pair) + spread;
  return (withoutXi - meanProducts(pair).squaredSum - spread) / (2 * n * n);
}

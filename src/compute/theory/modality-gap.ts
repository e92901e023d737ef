import type { PairVectors } from "../math/pair-loss.ts";
import type { Separation } from "../math/separation.ts";
import { minNormPoint } from "./min-norm-point.ts";

/** The hyperplane of Theorem 3.6 and what it separates. */
export interface ModalityGap {
  /** The unit normal h; d numbers. */
  normal: Float64Array;
  /** Samples whose U_i carry h by Caratheodory, at most d; only their V_i may be on U's side. */
  support: number[];
  /** min_i <h, U_i>, positive under the theorem: the distance of U from the hyperplane. */
  leastU: number;
  /** How many V_j have <h, V_j> < 0; at least n - d under the theorem. */
  separated: number;
}

/** Whether all matching products are positive and all others negative, eq. (25). */
export function hasGapSigns({ minMatching, maxNonMatching }: Separation): boolean {
  return minMatching > 0 && maxNonMatching < 0;
}

/**
 * The hyperplane through the origin of Theorem 3.6: orthogonal to the minimum-norm point of conv(U).
 *
 * The theorem asks for n >= d + 2 and the signs of eq. (25). Null where conv(U) holds the origin, up
 * to 1e-9, so that no such hyperplane exists.
 */
export function modalityGap({ U, V, n, d }: PairVectors): ModalityGap | null {
  const { point, norm, support } = minNormPoint(U, n, d);
  if (!(norm > 1e-9)) return null;
  const normal = point.map((x) => x / norm);
  const product = (M: Float64Array, i: number) => {
    let s = 0;
    for (let k = 0; k < d; k++) s += normal[k]! * M[i * d + k]!;
    return s;
  };
  let leastU = Infinity;
  let separated = 0;
  for (let i = 0; i < n; i++) {
    leastU = Math.min(leastU, product(U, i));
    if (product(V, i) < 0) separated++;
  }
  return { normal, support, leastU, separated };
}

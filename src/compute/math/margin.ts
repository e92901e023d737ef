import type { Separation } from "./separation.ts";

/**
 * The margin m = (min_i <U_i, V_i> - max_(i != j) <U_i, V_j>) / 2 of eq. (2), in [-1, 1].
 *
 * The vectors form a constellation exactly when it is not negative.
 */
export function margin({ minMatching, maxNonMatching }: Separation): number {
  return (minMatching - maxNonMatching) / 2;
}

/** The gap 2 m between matching and non-matching inner products, in [-2, 2]. */
export function gap({ minMatching, maxNonMatching }: Separation): number {
  return minMatching - maxNonMatching;
}

/**
 * The relative bias b* = (min_i <U_i, V_i> + max_(i != j) <U_i, V_j>) / 2 in [-1, 1] that gives
 * the vectors their margin on both sides.
 */
export function relativeBiasStar({ minMatching, maxNonMatching }: Separation): number {
  return (minMatching + maxNonMatching) / 2;
}

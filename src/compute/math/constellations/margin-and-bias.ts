/** The two numbers of a constellation, eq. (2). */
export interface MarginAndBias {
  /** m; the inner products of matching and non-matching pairs are 2 m apart. */
  margin: number;
  /** b_rel, the middle between them. */
  relativeBias: number;
}

/**
 * A (d, alpha) spherical code, taken for both modalities, is a constellation with m = (1 - alpha)/2
 * and b_rel = (1 + alpha)/2 (Section 3.2). alpha in [-1, 1].
 */
export function codeParameters(alpha: number): MarginAndBias {
  return { margin: (1 - alpha) / 2, relativeBias: (1 + alpha) / 2 };
}

/**
 * Whether Figure 2 leaves room for large constellations at (m, b_rel): 0 <= m <= 1 - b_rel and
 * 3 m <= 1 + b_rel (Theorem 3.4 for N to infinity). A triangle with its apex at (1/2, 1/2).
 */
export function inRegion(margin: number, relativeBias: number): boolean {
  return margin >= 0 && margin <= 1 - relativeBias && 3 * margin <= 1 + relativeBias;
}

/**
 * Whether constellations of exponential size exist at (m, b_rel) by Theorem 3.3: m >= 0,
 * m + b_rel < 1, 3 m < 1 + b_rel and b_rel >= -1.
 */
export function inExponentialRegion(margin: number, relativeBias: number): boolean {
  return (
    margin >= 0 && relativeBias >= -1 && margin + relativeBias < 1 && 3 * margin < 1 + relativeBias
  );
}

/**
 * Whether (m, b_rel) alone forces the signs of eq. (25), m > |b_rel|, and with them the modality gap
 * of Theorem 3.6 once N >= d + 2: the shaded wedge of Figure 2.
 */
export function inGapWedge(margin: number, relativeBias: number): boolean {
  return margin > Math.abs(relativeBias);
}

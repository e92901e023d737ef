/** How far margin and relative bias stay from the two bounds of Theorem 3.4; negative is impossible. */
export interface MarginSlack {
  /** 1 - (m + b_rel). */
  alignment: number;
  /** 1 + b_rel - (3 - 4/N) m. */
  spread: number;
}

/**
 * The finite form of Theorem 3.4: both m + b_rel <= 1 and (3 - 4/N) m <= 1 + b_rel hold for any N
 * pairs of unit vectors whose mean products are at least b_rel + m and at most b_rel - m.
 *
 * `n` >= 2; Infinity gives the limit. Throws `invalid n`.
 */
export function marginSlack(margin: number, relativeBias: number, n: number): MarginSlack {
  return {
    alignment: 1 - margin - relativeBias,
    spread: 1 + relativeBias - spreadFactor(n) * margin,
  };
}

/** The largest margin that Theorem 3.4 leaves to N pairs at this relative bias. Throws `invalid n`. */
export function largestMargin(relativeBias: number, n: number): number {
  return Math.min(1 - relativeBias, (1 + relativeBias) / spreadFactor(n));
}

/**
 * N / (2 (N - 1)): the largest margin of N pairs at any relative bias, from the sum of the two bounds
 * of Theorem 3.4; the simplex reaches it, so it is the optimum where N <= d + 1. Throws `invalid n`.
 */
export function marginCap(n: number): number {
  spreadFactor(n);
  return n === Infinity ? 0.5 : n / (2 * (n - 1));
}

function spreadFactor(n: number): number {
  if (!(n >= 2)) throw new Error(`invalid n: ${n}`);
  return 3 - 4 / n;
}

import { fromRoots, gegenbauerAt, gegenbauerCoefficients } from "./gegenbauer.ts";
import type { ProductCount } from "./table.ts";

/** Coefficients and sums smaller than this, relative to their scale, are 0. */
const ZERO = 1e-9;

/** Delsarte's bound from the polynomial that vanishes at a code's own products. */
export interface Certificate {
  /** f(1)/f_0: no more points have all products at most alpha, where every f_k >= 0. */
  bound: number;
  /** The least of f_1/f_0, f_2/f_0, ... */
  leastCoefficient: number;
  /** The bound is n itself and every coefficient positive: the code is optimal twice over. */
  tight: boolean;
}

/**
 * f(t) = (t - alpha) times (t - beta)^2 over the other products beta, (t + 1) for beta = -1: not
 * positive on [-1, alpha]. If all its Gegenbauer coefficients are positive and f(1)/f_0 = n, then n
 * points with products up to alpha are the most there can be, and alpha is the least for n points.
 *
 * `products` largest first.
 */
export function certificate(products: readonly number[], n: number, d: number): Certificate {
  const [alpha, ...others] = products;
  const f = fromRoots([alpha!, ...others.flatMap((b) => (b > -1 + ZERO ? [b, b] : [b]))]);
  const [constant, ...rest] = gegenbauerCoefficients(f, d) as [number, ...number[]];
  const bound = f.reduce((sum, c) => sum + c, 0) / constant;
  const leastCoefficient = Math.min(...rest.map((c) => c / constant));
  return {
    bound,
    leastCoefficient,
    tight: constant > 0 && leastCoefficient > ZERO && Math.abs(bound / n - 1) < ZERO,
  };
}

/**
 * The largest strength t, up to `highest`, at which the code averages every polynomial of degree t as
 * the sphere does: the sums of P_1, ..., P_t over all pairs vanish.
 */
export function designStrength(
  products: readonly ProductCount[],
  n: number,
  d: number,
  highest: number,
): number {
  const values = products.map(({ value }) => gegenbauerAt(d, highest, value));
  for (let k = 1; k <= highest; k++) {
    const sum = products.reduce((total, { pairs }, i) => total + 2 * pairs * values[i]![k]!, n);
    if (Math.abs(sum) > ZERO * n * n) return k - 1;
  }
  return highest;
}

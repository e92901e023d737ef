import { log1p } from "../elementary.ts";

/**
 * The unit of an exponent: N = e^(d E) in `nats`, N = 2^(d E) in `bits`. The paper writes Theorem 3.3
 * in bits and Theorem 3.5 in nats; they can be compared in one unit only.
 */
export type LogUnit = "nats" | "bits";

const unitOf: Record<LogUnit, number> = { nats: 1, bits: Math.LN2 };

/**
 * Theorem 3.3: constellations of size exp(d E), E = -(1/2) log(1 - alpha^2), exist in large
 * dimension d (the bound of Shannon and Wyner on codes). alpha in [0, 1), see `codeProduct`.
 *
 * Throws `invalid alpha`.
 */
export function lowerExponent(alpha: number, unit: LogUnit): number {
  check(alpha);
  return (0.5 * (-log1p(-alpha) - log1p(alpha))) / unitOf[unit];
}

/**
 * Theorem 3.5: no constellation is larger than exp(d E + o(d)), E = -(1/2) log(1 - alpha).
 * alpha in [0, 1), see `codeProduct`.
 *
 * Throws `invalid alpha`.
 */
export function upperExponent(alpha: number, unit: LogUnit): number {
  check(alpha);
  return (0.5 * -log1p(-alpha)) / unitOf[unit];
}

function check(alpha: number): void {
  if (!(alpha >= 0 && alpha < 1)) throw new Error(`invalid alpha: ${alpha}`);
}

import { exp, log, log1p } from "../elementary.ts";

/** Above this the series of `gammaRatio` is exact to the last place. */
const ASYMPTOTIC = 40;

/** Coefficients of 1/a^7, 1/a^6, ... 1. */
const SERIES = [
  39325 / 33554432,
  869 / 4194304,
  -399 / 262144,
  -21 / 32768,
  5 / 1024,
  1 / 128,
  -1 / 8,
  1,
];

/**
 * Gamma(a + 1/2) / Gamma(a) for a > 0, to about 1e-15 relative: no difference of large logarithms.
 *
 * Asymptotic series (Tricomi and Erdelyi, Pacific J. Math. 1 (1951) 133-142), reached by recurrence.
 */
export function gammaRatio(a: number): number {
  let factor = 1;
  while (a < ASYMPTOTIC) {
    factor *= a / (a + 0.5);
    a += 1;
  }
  const x = 1 / a;
  let series = 0;
  for (const coefficient of SERIES) series = series * x + coefficient;
  return factor * Math.sqrt(a) * series;
}

/**
 * The regularised incomplete beta function I_x(a, 1/2) at x = 1 / (1 + odds), for a > 0 and
 * odds >= 0: what Student's t needs, without the rounding of 1 - x.
 */
export function regularisedBeta(a: number, odds: number): number {
  if (odds === 0) return 1;
  const x = 1 / (1 + odds);
  const y = odds / (1 + odds);
  // x^a y^(1/2) / B(a, 1/2)
  const front =
    (exp(-a * log1p(odds) + 0.5 * (log(odds) - log1p(odds))) * gammaRatio(a)) / Math.sqrt(Math.PI);
  return x < (a + 1) / (a + 2.5)
    ? (front * continuedFraction(x, a, 0.5)) / a
    : 1 - (front * continuedFraction(y, 0.5, a)) / 0.5;
}

/** Lentz's method on the continued fraction of I_x(a, b); DLMF 8.17.22. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

import { exp, log, log1p } from "../../math/elementary.ts";
import { softplus } from "../../math/sigmoid.ts";
import type { Vectors } from "../../math/vectors.ts";

/** Below this log(1 + e^x) and e^x differ by less than e^-30 of themselves. */
const FAR = -15;

/** log log(1 + e^x), also where e^x is too small for a number. */
export function logSoftplus(x: number): number {
  if (x > FAR) return log(softplus(x));
  const e = exp(x);
  return e === 0 ? x : x + log(log1p(e) / e);
}

/** log of the sum of e^x over one or more numbers, by their largest. */
export function logSum(values: Float64Array): number {
  let largest = -Infinity;
  for (const x of values) if (x > largest) largest = x;
  let sum = 0;
  for (const x of values) sum += exp(x - largest);
  return largest + log(sum);
}

/**
 * The logarithm of the SUM of eq. (1) at inverse temperature t and bias b (not divided by t), which
 * does not underflow however large t is. S is the row-major n x n matrix of inner products.
 */
export function logLoss(S: Vectors, n: number, t: number, b: number): number {
  return logSum(
    Float64Array.from({ length: n * n }, (_, at) => {
      const z = t * S[at]! - b;
      return logSoftplus(at % (n + 1) === 0 ? -z : z);
    }),
  );
}

/** log inf_b L, and the minimiser b (not divided by t). */
export interface LogInfimum {
  bias: number;
  logLoss: number;
}

/**
 * As `bestBias`, by logarithms: the minimiser is where the sums of sigmoids over matching and over
 * non-matching entries are equal, and their quotient rises with b. n >= 2, t > 0.
 */
export function logInfimum(S: Vectors, n: number, t: number): LogInfimum {
  // The minimiser is within log(n (n - 1)) of t b*, and t b* within t.
  let high = t + 2 * log(n) + 1;
  let low = -high;
  const matching = new Float64Array(n);
  const rest = new Float64Array(n * (n - 1));
  for (;;) {
    const bias = (low + high) / 2;
    if (bias <= low || bias >= high) break;
    let [m, r] = [0, 0];
    for (let at = 0; at < n * n; at++) {
      const z = t * S[at]! - bias;
      // log of the sigmoid of x is -log(1 + e^-x).
      if (at % (n + 1) === 0) matching[m++] = -softplus(z);
      else rest[r++] = -softplus(-z);
    }
    if (logSum(matching) < logSum(rest)) low = bias;
    else high = bias;
  }
  return { bias: low, logLoss: logLoss(S, n, t, low) };
}

import { exp, expm1, log } from "./elementary.ts";
import { margin, relativeBiasStar } from "./margin.ts";
import type { Separation } from "./separation.ts";
import type { Vectors } from "./vectors.ts";

/** How many products meet the two of eq. (2) that decide the margin, and how far the next ones are. */
export interface Contacts extends Separation {
  /** P: how many <U_i, V_i> equal the smallest. */
  matching: number;
  /** Q: how many <U_i, V_j>, i != j, equal the largest. */
  nonMatching: number;
  /** From the smallest matching product to the next larger one; Infinity if there is none. */
  matchingStep: number;
  /** From the largest non-matching product to the next smaller one; Infinity if there is none. */
  nonMatchingStep: number;
}

/**
 * The contacts of S, row-major n x n inner products; values within `tolerance` count as equal.
 *
 * A code whose points each have kappa neighbours at alpha, taken for both sides, has P = N and
 * Q = N kappa.
 */
export function contacts(S: Vectors, n: number, tolerance = 1e-12): Contacts {
  const matching = Array.from({ length: n }, (_, i) => S[i * n + i]!).sort((a, b) => a - b);
  const rest = Float64Array.from(S.filter((_, at) => at % (n + 1) !== 0))
    .sort()
    .reverse();
  const count = (values: ArrayLike<number>) => {
    let equal = 0;
    while (equal < values.length && Math.abs(values[equal]! - values[0]!) <= tolerance) equal++;
    const next = values[equal];
    return { equal, step: next === undefined ? Infinity : Math.abs(next - values[0]!) };
  };
  const low = count(matching);
  const high = count(rest);
  return {
    minMatching: matching[0]!,
    maxNonMatching: rest[0] ?? -Infinity,
    matching: low.equal,
    nonMatching: high.equal,
    matchingStep: low.step,
    nonMatchingStep: high.step,
  };
}

/** Theorem 3.2 with its constant: where inf_b L must lie, and what it and its minimiser approach. */
export interface LossAsymptotics {
  /** t b*_rel + (1/2) log(Q/P), which the minimiser approaches. */
  bias: number;
  /** log of 2 sqrt(P Q) e^(-t m*), which inf_b L approaches; 2 N sqrt(kappa) e^(-t m*) for a code. */
  logLoss: number;
  /** A lower bound of log inf_b L, for every t > 0. */
  atLeast: number;
  /** An upper bound of log inf_b L, for every t > 0. */
  atMost: number;
}

/**
 * The refined form of Theorem 3.2 at inverse temperature t > 0 for n pairs with the given contacts,
 * whose margin must be positive.
 *
 * Upper bound: eq. (1) at `bias` with log(1 + x) <= x. Lower bound: with M = 2 sqrt(P Q) e^(-t m*), a
 * loss below M keeps each contact entry below M/P or M/Q, where log(1 + x) is at least
 * (M/P) / (e^(M/P) - 1) times x. Throws `invalid margin`.
 */
export function lossAsymptotics(found: Contacts, n: number, t: number): LossAsymptotics {
  const m = margin(found);
  if (!(m > 0)) throw new Error(`invalid margin: ${m}`);
  const { matching: P, nonMatching: Q } = found;
  const logLoss = Math.LN2 + 0.5 * log(P * Q) - t * m;
  const M = exp(logLoss);
  const shrink = (x: number) => (x === 0 ? 1 : x / expm1(x));
  // The entries that are no contacts, relative to M / 2 = sqrt(P Q) e^(-t m*).
  const others =
    ((n - P) / P) * exp(-t * found.matchingStep) +
    ((n * (n - 1) - Q) / Q) * exp(-t * found.nonMatchingStep);
  return {
    bias: t * relativeBiasStar(found) + 0.5 * log(Q / P),
    logLoss,
    atLeast: logLoss + log(Math.min(shrink(M / P), shrink(M / Q))),
    atMost: logLoss + log(1 + others / 2),
  };
}

import { log } from "./elementary.ts";
import { sigmoid } from "./sigmoid.ts";
import { sigmoidLoss } from "./sigmoid-loss.ts";
import type { Vectors } from "./vectors.ts";

/** Where the loss of eq. (1) is least over the bias. */
export interface BestBias {
  /** The minimiser b, not divided by t. */
  bias: number;
  /** inf_b L: the SUM of eq. (1) there. */
  loss: number;
}

/**
 * The infimum over b of eq. (1) at inverse temperature t > 0 (Theorem 3.2), to the last places: the
 * derivative by b rises strictly, and bisection finds its zero.
 *
 * S is the row-major n x n matrix of inner products in [-1, 1]; n >= 2. Throws `invalid temperature`.
 */
export function bestBias(S: Vectors, n: number, t: number): BestBias {
  if (!(t > 0 && t < Infinity)) throw new Error(`invalid temperature: ${t}`);
  // Beyond t + 2 log n + 1 one side's entries outweigh all of the other's.
  let high = t + 2 * log(n) + 1;
  let low = -high;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (derivativeByBias(S, n, t, middle) < 0) low = middle;
    else high = middle;
  }
  const parameters = { parameterization: "bias", temperature: t, bias: low } as const;
  return { bias: low, loss: sigmoidLoss(S, n, parameters) };
}

function derivativeByBias(S: Vectors, n: number, t: number, bias: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const z = t * S[i * n + j]! - bias;
      sum += i === j ? sigmoid(-z) : -sigmoid(z);
    }
  return sum;
}

import { log } from "../../math/elementary.ts";
import type { LogitParameters } from "../../math/logits.ts";
import { sigmoid } from "../../math/sigmoid.ts";
import { sigmoidLossGradient } from "../../math/sigmoid-loss.ts";
import type { Dense } from "./dense.ts";
import { square } from "./template.ts";

/** The sigmoid loss's weights and its derivatives by its two scalars. */
export interface SigmoidWeights {
  /** S_ij = y_ij t sigma(-y_ij (t s_ij - b)) of the SUM loss; y is 1 on the diagonal, else -1. */
  S: Dense;
  /** dL/dt. */
  temperature: number;
  /** dL/db or dL/db_rel: the total mass of S, over t or not. */
  bias: number;
}

/** S(gamma) = -dL/ds of the sigmoid loss, eq. (1) or eq. (9), summed over all n^2 entries. */
export function sigmoidWeights(s: Dense, parameters: LogitParameters): SigmoidWeights {
  const n = square(s);
  const gradient = sigmoidLossGradient(s.values, n, parameters);
  return {
    S: { rows: n, columns: n, values: gradient.S.map((g) => -g) },
    temperature: gradient.temperature,
    bias: gradient.bias,
  };
}

/**
 * The bias b at which the total mass of S is 0, to 1e-13 of n, by Newton's method kept in a bracket.
 * For inner products in [-1, 1]; throws `invalid temperature`.
 */
export function stationaryBias(s: Dense, t: number): number {
  if (!(t > 0 && t < Infinity)) throw new Error(`invalid temperature: ${t}`);
  const n = square(s);
  let high = t + 2 * log(n) + 1;
  let low = -high;
  let b = log(Math.max(n - 1, 1));
  for (let step = 0; step < 200; step++) {
    let mass = 0;
    let slope = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const p = sigmoid(t * s.values[i * n + j]! - b);
        mass += i === j ? 1 - p : -p;
        slope += p * (1 - p);
      }
    if (Math.abs(mass) <= 1e-13 * n) return b;
    if (mass < 0) low = b;
    else high = b;
    const newton = b - mass / slope;
    b = newton > low && newton < high ? newton : (low + high) / 2;
    if (high - low < 1e-15 * high) break;
  }
  return b;
}

import { FORMULA, type EntryLoss } from "./entry-loss.ts";
import { logits, type LogitParameters } from "./logits.ts";
import type { Vectors } from "./vectors.ts";

/**
 * The sigmoid loss of eq. (1) or eq. (9): the SUM over all n^2 entries of the row-major matrix S of
 * inner products <U_i, V_j>. Another `entry` gives the other loss forms.
 *
 * The definition, for tests and small n; `pair-loss.ts` computes it without S.
 */
export function sigmoidLoss(
  S: Vectors,
  n: number,
  parameters: LogitParameters,
  entry: EntryLoss = FORMULA,
): number {
  const { slope, offset } = logits(parameters);
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) sum += entry.loss(slope * S[i * n + j]! - offset, i === j);
  return sum;
}

/** The loss as trained and recorded: the MEAN over the n^2 entries, `sigmoidLoss` / n^2. */
export function meanSigmoidLoss(
  S: Vectors,
  n: number,
  parameters: LogitParameters,
  entry: EntryLoss = FORMULA,
): number {
  return sigmoidLoss(S, n, parameters, entry) / (n * n);
}

/** Gradients of the sum; divide by n^2 for those of the mean. */
export interface SigmoidLossGradient {
  /** dL/dz, row-major n x n. */
  logits: Float64Array;
  /** dL/dS, row-major n x n. */
  S: Float64Array;
  /** dL/dt; times t it is dL/d log t. */
  temperature: number;
  /** dL/db or dL/db_rel. */
  bias: number;
}

/** The gradients of `sigmoidLoss`. */
export function sigmoidLossGradient(
  S: Vectors,
  n: number,
  parameters: LogitParameters,
  entry: EntryLoss = FORMULA,
): SigmoidLossGradient {
  const { slope, offset, center, byBias } = logits(parameters);
  const byLogit = new Float64Array(n * n);
  let temperature = 0;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const s = S[i * n + j]!;
      const g = entry.gradient(slope * s - offset, i === j);
      byLogit[i * n + j] = g;
      temperature += g * (s - center);
      sum += g;
    }
  return {
    logits: byLogit,
    S: byLogit.map((g) => g * slope),
    temperature,
    bias: sum * byBias,
  };
}

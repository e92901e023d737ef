import { FORMULA } from "./entry-loss.ts";
import { logits, type LogitParameters } from "./logits.ts";
import type { Vectors } from "./vectors.ts";

/**
 * The expectation in Proposition 1 of the sigmoid loss of a batch of `batch` distinct indices of n,
 * exactly: B times the mean matching entry plus B (B - 1) times the mean non-matching entry of eq. (1).
 *
 * S is the row-major n x n matrix of inner products; 1 <= batch <= n. Throws `invalid batch`.
 */
export function expectedBatchLoss(
  S: Vectors,
  n: number,
  parameters: LogitParameters,
  batch: number,
): number {
  if (!(Number.isSafeInteger(batch) && batch >= 1 && batch <= n))
    throw new Error(`invalid batch: ${batch}`);
  const { slope, offset } = logits(parameters);
  let matching = 0;
  let nonMatching = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const entry = FORMULA.loss(slope * S[i * n + j]! - offset, i === j);
      if (i === j) matching += entry;
      else nonMatching += entry;
    }
  const perMatching = batch / n;
  return n === 1
    ? perMatching * matching
    : perMatching * matching + ((batch * (batch - 1)) / (n * (n - 1))) * nonMatching;
}

/**
 * The fraction of indices whose nearest neighbour Proposition 1 guarantees, 1 - N xi / (B (B - 1)),
 * where xi log 2 bounds the expected batch loss; says nothing when it is not positive.
 *
 * For xi in [0, 1] and N > B > sqrt N, which is the paper's condition and not checked here.
 */
export function guaranteedRetrieval(n: number, batch: number, xi: number): number {
  return 1 - (n * xi) / (batch * (batch - 1));
}

/**
 * The same with the N - 1 that the proof arrives at: 1 - max(xi/B, (N - 1) xi / (B (B - 1))), never
 * smaller.
 */
export function guaranteedRetrievalSharper(n: number, batch: number, xi: number): number {
  return 1 - Math.max(xi / batch, ((n - 1) * xi) / (batch * (batch - 1)));
}

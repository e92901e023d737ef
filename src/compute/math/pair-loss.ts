import type { EntryLoss } from "./entry-loss.ts";
import { BLOCK, forEachBlock } from "./inner-products.ts";
import { logits, type LogitParameters } from "./logits.ts";
import { addBlockProducts } from "./outer-products.ts";

/** The two sides of a pair: unit vectors in row-major n x d matrices. */
export interface PairVectors {
  U: Float64Array;
  V: Float64Array;
  n: number;
  d: number;
}

/**
 * The sigmoid loss of a pair of modalities, from its vectors: the SUM of eq. (1) or (9) over all
 * n^2 entries, in O(n d) memory. Divide by n^2 for the mean that is trained.
 */
export function pairLoss(
  { U, V, n, d }: PairVectors,
  parameters: LogitParameters,
  entry: EntryLoss,
): number {
  const { slope, offset } = logits(parameters);
  const block = new Float64Array(BLOCK * BLOCK);
  let sum = 0;
  forEachBlock(U, V, n, d, block, (i, j) => {
    const rows = Math.min(BLOCK, n - i);
    const columns = Math.min(BLOCK, n - j);
    let blockSum = 0;
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++)
        blockSum += entry.loss(slope * block[BLOCK * r + c]! - offset, i + r === j + c);
    sum += blockSum;
  });
  return sum;
}

/** Where the gradients of a pair's vectors are added; null for a locked side. */
export interface PairGradient {
  U: Float64Array | null;
  V: Float64Array | null;
}

/**
 * The gradients of `weight` times `pairLoss`: adds dL/dU and dL/dV (in R^d, not yet tangent to the
 * sphere) to `gradient` and returns dL/dt and dL/db or dL/db_rel. O(n d) memory.
 */
export function addPairGradient(
  { U, V, n, d }: PairVectors,
  parameters: LogitParameters,
  entry: EntryLoss,
  weight: number,
  gradient: PairGradient,
): { temperature: number; bias: number } {
  const { slope, offset, center, byBias } = logits(parameters);
  const block = new Float64Array(BLOCK * BLOCK);
  let temperature = 0;
  let sum = 0;
  forEachBlock(U, V, n, d, block, (i, j) => {
    // Sums of the block stay local: a number captured from outside is allocated anew when it changes.
    let blockTemperature = 0;
    let blockSum = 0;
    for (let r = 0; r < BLOCK; r++)
      for (let c = 0; c < BLOCK; c++) {
        const at = BLOCK * r + c;
        if (i + r >= n || j + c >= n) {
          block[at] = 0;
          continue;
        }
        const s = block[at]!;
        const g = weight * entry.gradient(slope * s - offset, i + r === j + c);
        blockTemperature += g * (s - center);
        blockSum += g;
        block[at] = g * slope;
      }
    temperature += blockTemperature;
    sum += blockSum;
    if (gradient.U) addBlockProducts(block, BLOCK, 1, V, j, gradient.U, i, n - 1, d);
    if (gradient.V) addBlockProducts(block, 1, BLOCK, U, i, gradient.V, j, n - 1, d);
  });
  return { temperature, bias: sum * byBias };
}

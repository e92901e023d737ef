import type { Pair } from "../compute/math/separation.ts";
import type { Vectors } from "../compute/math/vectors.ts";

/** Bins of equal width from -1 to 1. */
export const BINS = 80;

/** How many inner products fall into each bin. */
export interface ProductCounts {
  matching: number[];
  nonMatching: number[];
}

/**
 * The histogram of all inner products of the listed pairs of modalities; `vectors` holds one
 * row-major n x d matrix each. The ends -1 and 1 count into the outermost bins.
 */
export function countProducts(
  vectors: readonly Vectors[],
  pairs: readonly Pair[],
  n: number,
  d: number,
): ProductCounts {
  const matching = new Array<number>(BINS).fill(0);
  const nonMatching = new Array<number>(BINS).fill(0);
  for (const [a, b] of pairs) {
    const [U, V] = [vectors[a]!, vectors[b]!];
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        let s = 0;
        for (let k = 0; k < d; k++) s += U[i * d + k]! * V[j * d + k]!;
        // Rounding can leave a product of unit vectors a hair outside [-1, 1].
        const bin = Math.min(BINS - 1, Math.max(0, Math.floor(((s + 1) * BINS) / 2)));
        (i === j ? matching : nonMatching)[bin]!++;
      }
  }
  return { matching, nonMatching };
}

import { BLOCK, forEachBlock } from "./inner-products.ts";
import { asFloat64, type Vectors } from "./vectors.ts";

/** A pair of modalities, by number, counted from 0. */
export type Pair = readonly [number, number];

/** The two inner products that decide whether vectors form a constellation, eq. (2). */
export interface Separation {
  /** min_i <U_i, V_i>. */
  minMatching: number;
  /** max_(i != j) <U_i, V_j>; -Infinity when n = 1. */
  maxNonMatching: number;
}

/**
 * The smallest matching and the largest non-matching inner product of U and V, row-major n x d.
 *
 * One pass over the n^2 products in O(n d) memory. NaN in, NaN out.
 */
export function separation(U: Vectors, V: Vectors, n: number, d: number): Separation {
  const block = new Float64Array(BLOCK * BLOCK);
  let minMatching = Infinity;
  let maxNonMatching = -Infinity;
  forEachBlock(asFloat64(U), asFloat64(V), n, d, block, (i, j) => {
    const rows = Math.min(BLOCK, n - i);
    const columns = Math.min(BLOCK, n - j);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const s = block[BLOCK * r + c]!;
        // Written so that a NaN replaces the running value and then stays.
        if (i + r === j + c) {
          if (!(s >= minMatching)) minMatching = keepNaN(minMatching, s);
        } else if (!(s <= maxNonMatching)) maxNonMatching = keepNaN(maxNonMatching, s);
      }
  });
  return { minMatching, maxNonMatching };
}

function keepNaN(running: number, s: number): number {
  return running !== running ? running : s;
}

/**
 * The separation over all listed pairs together: the smallest matching product of any pair and the
 * largest non-matching product of any pair. `vectors` holds one row-major n x d matrix per modality.
 *
 * Throws `invalid pairs` when none is listed.
 */
export function separationOver(
  vectors: readonly Vectors[],
  pairs: readonly Pair[],
  n: number,
  d: number,
): Separation {
  if (pairs.length === 0) throw new Error("invalid pairs: none listed");
  const each = pairs.map(([a, b]) => separation(vectors[a]!, vectors[b]!, n, d));
  return {
    minMatching: Math.min(...each.map((s) => s.minMatching)),
    maxNonMatching: Math.max(...each.map((s) => s.maxNonMatching)),
  };
}

import type { TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";

/** Bins of width 0.05 from -1 to 1: the same for every histogram, so that they can be compared. */
const BINS = 40;

/** Turns an inner product of the vectors into the one that is counted. */
export type View = (product: number) => number;

/**
 * How many matching and how many non-matching inner products fall into each bin, over all pairs of
 * modalities; `from` is the lower end of a bin. The ends -1 and 1 count into the outermost bins.
 */
export function innerProductHistogram(
  { final: { vectors } }: TrainingOutcome,
  view: View = (product) => product,
): Series {
  const matching = new Array<number>(BINS).fill(0);
  const nonMatching = new Array<number>(BINS).fill(0);
  vectors.forEach((U, a) => {
    for (const V of vectors.slice(a + 1))
      U.forEach((u, i) => {
        V.forEach((v, j) => {
          const bin = binOf(view(product(u, v)));
          (i === j ? matching : nonMatching)[bin]!++;
        });
      });
  });
  const from = Array.from({ length: BINS }, (_, i) => (2 * i - BINS) / BINS);
  return { from, matching, nonMatching };
}

const product = (u: number[], v: number[]) => u.reduce((sum, x, k) => sum + x * v[k]!, 0);
/** Rounding can leave a product of unit vectors a hair outside [-1, 1]. */
const binOf = (s: number) => Math.min(BINS - 1, Math.max(0, Math.floor(((s + 1) * BINS) / 2)));

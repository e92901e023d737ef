import { log } from "../elementary.ts";
import { logSizeBound } from "./size-bound.ts";

/** Halvings of the interval for alpha: to 2^-40. */
const HALVINGS = 41;

/**
 * The finite bound of Theorem 3.5 turned round: n pairs in R^d have no larger margin, at any relative
 * bias. In (0, 1]; 1 where the bound says nothing.
 *
 * n pairs need `codeProduct(m, b_rel)` >= alpha, the least alpha whose size bound reaches n. By
 * m + b_rel <= 1 that product is at most 1 - 2 m, so m <= (1 - alpha)/2. n >= 2; throws
 * `invalid dimension` unless d >= 2.
 */
export function largestMarginBySize(d: number, n: number): number {
  const size = log(n);
  let below = -1;
  if (logSizeBound(d, below) >= size) return 1;
  let above = 1;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (below + above) / 2;
    if (middle < 1 && logSizeBound(d, middle) < size) below = middle;
    else above = middle;
  }
  return (1 - below) / 2;
}

import { extend } from "../adapter.ts";
import type { PairVectors } from "../pair-loss.ts";
import { codeProduct } from "./code-product.ts";
import type { MarginAndBias } from "./margin-and-bias.ts";

/** What the proof of Theorem 3.3 chooses. */
export interface Theorem33Choice {
  /** The largest inner product that the code may have. */
  alpha: number;
  /** delta^2 = 2 m / (1 - alpha). */
  squaredDelta: number;
  /** phi^2 of Construction 1. */
  squaredPhi: number;
}

/**
 * The choice that gives exactly (m, b_rel): delta^2 = 2 m / (1 - alpha) = (1 + b_rel + m) / 2 and
 * phi^2 = (2 b_rel + 2 - delta^2 (3 + alpha)) / 4, which is 0 identically, so that one added
 * dimension is enough.
 *
 * It exists wherever m >= 0 and 0 < 1 + b_rel + m <= 2; the theorem's 3 m < 1 + b_rel is alpha > 0,
 * where codes are of exponential size. Throws `invalid margin` elsewhere.
 */
export function theorem33Choice({ margin, relativeBias }: MarginAndBias): Theorem33Choice {
  const squaredDelta = (1 + relativeBias + margin) / 2;
  // m + b_rel = 1 may round to just above 1.
  if (!(margin >= 0 && squaredDelta > 0 && squaredDelta <= 1 + Number.EPSILON))
    throw new Error(`invalid margin: ${margin} at relative bias ${relativeBias}`);
  const alpha = codeProduct(margin, relativeBias);
  return { alpha, squaredDelta: Math.min(squaredDelta, 1), squaredPhi: 0 };
}

/**
 * The same choice with phi^2 as the proof prints it, with delta in place of delta^2. It can be
 * negative, where no such phi exists. Throws as `theorem33Choice`.
 */
export function theorem33ChoiceAsPrinted(target: MarginAndBias): Theorem33Choice {
  const { alpha, squaredDelta } = theorem33Choice(target);
  const delta = Math.sqrt(squaredDelta);
  return {
    alpha,
    squaredDelta,
    squaredPhi: (2 * target.relativeBias + 2 - delta * (3 + alpha)) / 4,
  };
}

/**
 * The finite form of Theorem 3.3: from n unit vectors X in R^d (row-major) whose products are at most
 * alpha = `codeProduct(m, b_rel)`, an (m, b_rel)-constellation of n pairs in R^(d+1); with the largest
 * product equal to alpha, m and b_rel are exactly its own.
 *
 * Throws as `theorem33Choice`.
 */
export function constellationFromCode(
  X: Float64Array,
  n: number,
  d: number,
  target: MarginAndBias,
): PairVectors {
  const delta = Math.sqrt(theorem33Choice(target).squaredDelta);
  return { U: extend(X, n, d, delta, 1), V: extend(X, n, d, delta, -1), n, d: d + 1 };
}

import { extend } from "../../math/adapter.ts";
import { simplex } from "../../math/codes/simplex.ts";
import { separation } from "../../math/separation.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import { torchGenerator } from "../../math/torch-random.ts";
import { jittered } from "./gap-configuration.ts";

/**
 * d + 1 pairs in R^d with the signs of eq. (25) and the origin inside the hull of U: the simplex for
 * both modalities, and at `seed` > 0 every vector of it moved at random.
 */
export function oneTooFew(d: number, seed: number): PairVectors {
  const { X, n } = simplex(d);
  const pair = { U: X, V: X, n, d };
  return seed === 0 ? pair : jittered(pair, torchGenerator(seed));
}

/**
 * d pairs in R^d, d >= 2, with those signs and a complete gap: the simplex of R^(d-1) at two opposite
 * heights, half-way between the least and the greatest that the signs allow.
 */
export function raisedSimplex(d: number): PairVectors {
  const { X, n } = simplex(d - 1);
  const { maxNonMatching: alpha } = separation(X, X, n, d - 1);
  // At d = 2 the two points are opposite, and any delta^2 from 1/2 to 1 will do.
  const square = (0.5 + Math.min(1, 1 / (1 + alpha))) / 2;
  const delta = Math.sqrt(square);
  return { U: extend(X, n, d - 1, delta, 1), V: extend(X, n, d - 1, delta, -1), n, d };
}

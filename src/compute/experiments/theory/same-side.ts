import type { PairVectors } from "../../math/pair-loss.ts";
import { torchGenerator } from "../../math/torch-random.ts";
import { commonHalfSpace } from "../../theory/half-space.ts";
import { modalityGap } from "../../theory/modality-gap.ts";

/** For how many i the products <h, U_i> and <h, V_i> have the same sign, or are both 0. */
export function sameSide({ U, V, n, d }: PairVectors, h: ArrayLike<number>): number {
  const product = (M: Float64Array, i: number) => {
    let s = 0;
    for (let k = 0; k < d; k++) s += h[k]! * M[i * d + k]!;
    return s;
  };
  let same = 0;
  for (let i = 0; i < n; i++) if (Math.sign(product(U, i)) === Math.sign(product(V, i))) same++;
  return same;
}

/**
 * The fewest over random directions and over the two that separate best: the normal of Theorem 3.6
 * and the direction of the linear program for U.
 */
export function fewestOnSameSide(pair: PairVectors, seed: number, directions: number): number {
  const { U, n, d } = pair;
  const drawn = torchGenerator(seed).randn(directions * d);
  const chosen = [modalityGap(pair)?.normal, commonHalfSpace(U, n, d).direction];
  const random = Array.from({ length: directions }, (_, i) => drawn.subarray(i * d, (i + 1) * d));
  return Math.min(
    ...[...random, ...chosen].flatMap((h) => (h === undefined ? [] : [sameSide(pair, h)])),
  );
}

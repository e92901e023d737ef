import type { PairVectors } from "../../math/pair-loss.ts";
import { retrieval } from "../../math/retrieval.ts";
import { torchGenerator } from "../../math/torch-random.ts";
import type { Constellation } from "./drawn-constellations.ts";

/** The shortest change of a query U_i after which some V_j is as near to it as V_i. */
export interface NearestFailure {
  i: number;
  j: number;
  /** (<U_i, V_i> - <U_i, V_j>) / |V_i - V_j|, along V_j - V_i; never below m*. */
  length: number;
}

/** The shortest failing change over all queries U_i; n >= 2. */
export function nearestFailure({ V, n, d }: PairVectors, S: Float64Array): NearestFailure {
  let nearest: NearestFailure = { i: 0, j: 0, length: Infinity };
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      let square = 0;
      for (let k = 0; k < d; k++) {
        const x = V[i * d + k]! - V[j * d + k]!;
        square += x * x;
      }
      const length = (S[i * n + i]! - S[i * n + j]!) / Math.sqrt(square);
      if (length < nearest.length) nearest = { i, j, length };
    }
  return nearest;
}

/** The pair with query i moved by `length` straight towards the failure; the row is no unit vector. */
export function towardsFailure(
  pair: PairVectors,
  { i, j }: NearestFailure,
  length: number,
): PairVectors {
  const { V, d } = pair;
  const direction = Float64Array.from({ length: d }, (_, k) => V[j * d + k]! - V[i * d + k]!);
  return { ...pair, U: moved(pair.U, d, i, direction, length) };
}

/** The pair with every query moved by `length` in a drawn direction. */
export function allMoved(pair: PairVectors, seed: number, length: number): PairVectors {
  const { n, d } = pair;
  const directions = Float64Array.from(torchGenerator(seed).randn(n * d));
  let U = pair.U;
  for (let i = 0; i < n; i++) U = moved(U, d, i, directions.subarray(i * d, (i + 1) * d), length);
  return { ...pair, U };
}

function moved(
  U: Float64Array,
  d: number,
  row: number,
  direction: Float64Array,
  length: number,
): Float64Array {
  let square = 0;
  for (const x of direction) square += x * x;
  const scale = length / Math.sqrt(square);
  const copy = U.slice();
  for (let k = 0; k < d; k++) copy[row * d + k]! += scale * direction[k]!;
  return copy;
}

/**
 * Whether nearest-neighbour search still finds every partner, and no other as near, when each matching
 * product is taken `error` too low and each other product `error` too high.
 */
export function survivesProductError({ S, pair: { n } }: Constellation, error: number): boolean {
  const wrong = S.map((s, at) => (at % (n + 1) === 0 ? s - error : s + error));
  return retrieval(wrong, n).unique;
}

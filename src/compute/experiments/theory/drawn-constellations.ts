import { construction1 } from "../../math/constellations/construction-1.ts";
import { innerProductMatrix } from "../../math/inner-product-matrix.ts";
import { margin, relativeBiasStar } from "../../math/margin.ts";
import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import { separation } from "../../math/separation.ts";
import { normaliseRows } from "../../math/sphere.ts";
import { torchGenerator } from "../../math/torch-random.ts";

/** Pairs with a positive margin, and what the theorems ask of them. */
export interface Constellation {
  pair: PairVectors;
  /** Row-major n x n inner products. */
  S: Float64Array;
  /** m* > 0. */
  margin: number;
  /** b*_rel. */
  relativeBias: number;
}

/** n pairs of R^d: U uniform on the sphere, V the same with `noise` times a normal vector added. */
export function drawnPair(seed: number, n: number, d: number, noise: number): PairVectors {
  const generator = torchGenerator(seed);
  const U = normaliseRows(Float64Array.from(generator.randn(n * d)), n, d);
  const step = generator.randn(n * d);
  const V = normaliseRows(
    U.map((u, at) => u + noise * step[at]!),
    n,
    d,
  );
  return { U, V, n, d };
}

/** The pair with its inner products, margin and relative bias; null unless the margin is positive. */
export function asConstellation(pair: PairVectors): Constellation | null {
  const found = separation(pair.U, pair.V, pair.n, pair.d);
  const m = margin(found);
  if (!(m > 0)) return null;
  const S = innerProductMatrix(pair);
  return { pair, S, margin: m, relativeBias: relativeBiasStar(found) };
}

/**
 * `count` constellations of 3 to 12 pairs in 3 to 9 dimensions, seeds counted from `seed`: a third
 * drawn pairs, a third the same under Construction 1, which moves the relative bias, and a third
 * locked points U = V under Construction 1. Draws without a margin are passed over.
 */
export function drawnConstellations(count: number, seed: number): Constellation[] {
  const found: Constellation[] = [];
  for (let at = seed; found.length < count; at++) {
    const bits = mersenneTwister(at);
    const n = 3 + Math.floor(10 * uniform53(bits));
    const d = 3 + Math.floor(5 * uniform53(bits));
    const kind = Math.floor(3 * uniform53(bits));
    const drawn = drawnPair(at, n, d, kind === 2 ? 0 : 0.3 * uniform53(bits));
    const delta = 0.4 + 0.6 * uniform53(bits);
    const phi = Math.sqrt((1 - delta * delta) * uniform53(bits));
    const constellation = asConstellation(kind === 0 ? drawn : construction1(drawn, delta, phi));
    if (constellation) found.push(constellation);
  }
  return found;
}

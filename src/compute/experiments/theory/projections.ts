import type { PairVectors } from "../../math/pair-loss.ts";
import { commonHalfSpace } from "../../theory/half-space.ts";
import { minNormPoint } from "../../theory/min-norm-point.ts";
import { projectOnCone } from "../../theory/nnls.ts";

/** A vector with positive products with all U, and where two projections take it. */
export interface Projections {
  /** min_i <h, U_i> of the unit vector h; positive. */
  before: number;
  /** min_i <h', U_i>, and min_i (<h', U_i> - <h, U_i>), for h' nearest to h in conv(U). */
  hull: { least: number; leastGain: number };
  /** The same for h' nearest to h in the cone of the U. */
  cone: { least: number; leastGain: number };
}

/**
 * The two projections of a unit vector from Proposition 2: of the one the linear program finds or,
 * with `towards`, of one nearly as far from it as the half-spaces let it go, in that direction.
 */
export function projections(
  { U, n, d }: PairVectors,
  towards: Float64Array | null = null,
): Projections {
  const { direction } = commonHalfSpace(U, n, d);
  const h = unit(towards === null ? direction : pushed(U, n, d, direction, towards));
  const before = products(U, n, d, h);
  const compare = (nearest: Float64Array) => {
    const after = products(U, n, d, nearest);
    return {
      least: Math.min(...after),
      leastGain: Math.min(...after.map((s, i) => s - before[i]!)),
    };
  };
  return {
    before: Math.min(...before),
    hull: compare(nearestInHull(U, n, d, h)),
    cone: compare(combination(U, d, projectOnCone(U, n, d, h).weights)),
  };
}

/** How far towards the border of the half-spaces a vector is pushed. */
const SHARE = 0.99;

/** h + s w for a share of the largest s at which all products with U are positive; s = 1 without one. */
function pushed(U: Float64Array, n: number, d: number, h: Float64Array, w: Float64Array) {
  const now = products(U, n, d, h);
  const change = products(U, n, d, w);
  const limit = Math.min(...now.map((s, i) => (change[i]! < 0 ? -s / change[i]! : Infinity)));
  const step = limit === Infinity ? 1 : SHARE * limit;
  return h.map((x, k) => x + step * w[k]!);
}

/** h plus the minimum-norm point of the hull moved by -h. */
function nearestInHull(U: Float64Array, n: number, d: number, h: Float64Array): Float64Array {
  const moved = U.map((x, at) => x - h[at % d]!);
  return minNormPoint(moved, n, d).point.map((x, k) => x + h[k]!);
}

function combination(U: Float64Array, d: number, weights: Float64Array): Float64Array {
  const sum = new Float64Array(d);
  weights.forEach((weight, i) => {
    for (let k = 0; k < d; k++) sum[k]! += weight * U[i * d + k]!;
  });
  return sum;
}

function products(U: Float64Array, n: number, d: number, h: Float64Array): number[] {
  return Array.from({ length: n }, (_, i) => {
    let s = 0;
    for (let k = 0; k < d; k++) s += h[k]! * U[i * d + k]!;
    return s;
  });
}

function unit(h: Float64Array): Float64Array {
  const norm = Math.sqrt(h.reduce((sum, x) => sum + x * x, 0));
  return h.map((x) => x / norm);
}

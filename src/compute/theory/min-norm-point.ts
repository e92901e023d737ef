import { projectOnCone } from "./nnls.ts";

/** The point of a convex hull that is nearest to the origin. */
export interface MinNormPoint {
  /** d numbers; 0, up to rounding, where the hull holds the origin. */
  point: Float64Array;
  norm: number;
  /** Convex weights, one per vertex, summing to 1. */
  weights: Float64Array;
  /**
   * The vertices with a positive weight: a Caratheodory representation, of at most d vertices unless
   * the point is the origin (then d + 1).
   */
  support: number[];
}

/**
 * The minimum-norm point of conv of the rows of a row-major n x d matrix; every row u has
 * <point, u> >= |point|^2 (Proposition 3).
 *
 * It is the direction of the non-negative least-squares solution for the rows with a 1 appended and
 * the target (0, ..., 0, 1): with weights s y, sum y = 1, the squared residual
 * s^2 |p|^2 + (1 - s)^2 is least at |p|^2/(1 + |p|^2), which rises with |p|.
 */
export function minNormPoint(rows: Float64Array, n: number, d: number): MinNormPoint {
  const lifted = new Float64Array(n * (d + 1));
  for (let i = 0; i < n; i++) {
    lifted.set(rows.subarray(i * d, (i + 1) * d), i * (d + 1));
    lifted[i * (d + 1) + d] = 1;
  }
  const target = new Float64Array(d + 1);
  target[d] = 1;
  const { weights, support } = projectOnCone(lifted, n, d + 1, target);
  const total = weights.reduce((sum, x) => sum + x, 0);
  const point = new Float64Array(d);
  for (const i of support) {
    weights[i]! /= total;
    for (let k = 0; k < d; k++) point[k]! += weights[i]! * rows[i * d + k]!;
  }
  return { point, norm: Math.sqrt(point.reduce((sum, x) => sum + x * x, 0)), weights, support };
}

/**
 * The distance of row i from the cone of the other rows (Proposition 4: positive for all i in every
 * configuration with the signs of eq. (25)). Row-major n x d, n >= 2.
 */
export function distanceFromCone(rows: Float64Array, n: number, d: number, i: number): number {
  const others = new Float64Array((n - 1) * d);
  others.set(rows.subarray(0, i * d));
  others.set(rows.subarray((i + 1) * d), i * d);
  return projectOnCone(others, n - 1, d, rows.subarray(i * d, (i + 1) * d)).residual;
}

import { Matrix, QrDecomposition } from "ml-matrix";

/** The nearest point to a target in the cone of some generators. */
export interface ConeProjection {
  /** One weight >= 0 per generator. */
  weights: Float64Array;
  /** The generators with a positive weight, ascending; they are linearly independent. */
  support: number[];
  /** Euclidean distance from the target. */
  residual: number;
}

/** Below this, relative to the target, a descent direction is rounding. */
const TOLERANCE = 1e-12;

/**
 * Non-negative least squares: the weights x >= 0 that minimise |sum_i x_i a_i - target|, for generators
 * a_i given as the rows of a row-major n x d matrix (Lawson and Hanson's active set, with the least
 * squares of ml-matrix).
 *
 * Throws `invalid problem` if the active set does not settle, which exact arithmetic rules out.
 */
export function projectOnCone(
  rows: Float64Array,
  n: number,
  d: number,
  target: ArrayLike<number>,
): ConeProjection {
  const weights = new Float64Array(n);
  const free: number[] = [];
  const refused = new Set<number>();
  let residual: Float64Array = Float64Array.from({ length: d }, (_, k) => target[k]!);
  const scale = TOLERANCE * Math.max(norm(residual), 1);

  for (let round = 0; round < 10 * (n + d); round++) {
    const next = free.length < d ? steepest(rows, n, d, residual, scale, free, refused) : -1;
    if (next < 0)
      return { weights, support: free.toSorted((a, b) => a - b), residual: norm(residual) };
    free.push(next);
    let solution = leastSquares(rows, d, free, target);
    // A generator that was to grow but does not was picked by rounding.
    if (!(solution[free.length - 1]! > 0)) {
      free.pop();
      refused.add(next);
      continue;
    }
    refused.clear();
    while (solution.some((x) => !(x > 0))) {
      retreat(weights, free, solution);
      solution = leastSquares(rows, d, free, target);
    }
    weights.fill(0);
    free.forEach((i, at) => (weights[i] = solution[at]!));
    residual = remainder(rows, d, weights, free, target);
  }
  throw new Error(`invalid problem: ${n} generators in ${d} dimensions did not settle`);
}

/** The generator along which the residual falls fastest, or -1 where none makes it fall. */
function steepest(
  rows: Float64Array,
  n: number,
  d: number,
  residual: Float64Array,
  least: number,
  free: readonly number[],
  refused: ReadonlySet<number>,
): number {
  let best = -1;
  for (let i = 0; i < n; i++) {
    if (free.includes(i) || refused.has(i)) continue;
    let slope = 0;
    for (let k = 0; k < d; k++) slope += rows[i * d + k]! * residual[k]!;
    if (slope > least) [best, least] = [i, slope];
  }
  return best;
}

/** Goes from the weights towards the solution until one is 0, and drops those that are. */
function retreat(weights: Float64Array, free: number[], solution: readonly number[]): void {
  let part = 1;
  free.forEach((i, at) => {
    const x = solution[at]!;
    if (!(x > 0)) part = Math.min(part, weights[i]! / (weights[i]! - x));
  });
  let least = Infinity;
  free.forEach((i, at) => {
    weights[i]! += part * (solution[at]! - weights[i]!);
    if (!(solution[at]! > 0)) least = Math.min(least, weights[i]!);
  });
  for (let at = free.length - 1; at >= 0; at--) {
    const i = free[at]!;
    if (!(solution[at]! > 0) && weights[i]! <= least) {
      weights[i] = 0;
      free.splice(at, 1);
    }
  }
}

function leastSquares(
  rows: Float64Array,
  d: number,
  free: readonly number[],
  target: ArrayLike<number>,
): number[] {
  const A = new Matrix(d, free.length);
  free.forEach((i, at) => {
    for (let k = 0; k < d; k++) A.set(k, at, rows[i * d + k]!);
  });
  return new QrDecomposition(A).solve(Matrix.columnVector(Array.from(target))).to1DArray();
}

function remainder(
  rows: Float64Array,
  d: number,
  weights: Float64Array,
  free: readonly number[],
  target: ArrayLike<number>,
): Float64Array {
  const rest = Float64Array.from({ length: d }, (_, k) => target[k]!);
  for (const i of free) for (let k = 0; k < d; k++) rest[k]! -= weights[i]! * rows[i * d + k]!;
  return rest;
}

function norm(x: Float64Array): number {
  let square = 0;
  for (const value of x) square += value * value;
  return Math.sqrt(square);
}

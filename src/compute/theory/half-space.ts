import { solve } from "yalps";
import type { PairVectors } from "../math/pair-loss.ts";

/** To how much the solver's answers are rounded. */
const PRECISION = 1e-12;

/** What counts as separation: well above what the solver leaves. */
const LEAST_SLACK = 1e-9;

/** An open half-space through the origin that was looked for. */
export interface HalfSpace {
  /** The best direction h with entries in [-1, 1]; d numbers. */
  direction: Float64Array;
  /** min_i <h, row i>, as large as possible; positive when a common half-space exists, else 0. */
  slack: number;
}

/**
 * Helly-type feasibility (Proposition 2) by linear programming: the direction h in the cube [-1, 1]^d
 * whose least product with the rows of a row-major n x d matrix is largest.
 *
 * Throws `invalid problem` if the solver gives up.
 */
export function commonHalfSpace(rows: Float64Array, n: number, d: number): HalfSpace {
  // h_k = y_k - 1, as the solver's variables are not negative; the slack is not either, by h = 0.
  const variables: [string, [string, number][]][] = [["slack", [["slack", 1]]]];
  const constraints: [string, { min?: number; max?: number }][] = [];
  for (let k = 0; k < d; k++) {
    variables.push([`y${k}`, [[`y${k}`, 1]]]);
    constraints.push([`y${k}`, { max: 2 }]);
  }
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < d; k++) {
      sum += rows[i * d + k]!;
      variables[k + 1]![1].push([`row${i}`, rows[i * d + k]!]);
    }
    variables[0]![1].push([`row${i}`, -1]);
    constraints.push([`row${i}`, { min: sum }]);
  }
  const { status, variables: found } = solve(
    { direction: "maximize", objective: "slack", constraints, variables },
    { precision: PRECISION, maxPivots: 100_000 },
  );
  if (status !== "optimal") throw new Error(`invalid problem: ${status}`);
  const values = new Map(found);
  const direction = Float64Array.from({ length: d }, (_, k) => (values.get(`y${k}`) ?? 0) - 1);
  return { direction, slack: leastProduct(rows, n, d, direction) };
}

/**
 * Whether a hyperplane, not necessarily through the origin, has all of U strictly on one side and all of
 * V on the other, by more than 1e-9: linear separability of the modalities.
 */
export function areSeparable({ U, V, n, d }: PairVectors): boolean {
  const rows = new Float64Array(2 * n * (d + 1));
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < d; k++) {
      rows[i * (d + 1) + k] = U[i * d + k]!;
      rows[(n + i) * (d + 1) + k] = -V[i * d + k]!;
    }
    rows[i * (d + 1) + d] = -1;
    rows[(n + i) * (d + 1) + d] = 1;
  }
  return commonHalfSpace(rows, 2 * n, d + 1).slack > LEAST_SLACK;
}

function leastProduct(rows: Float64Array, n: number, d: number, h: Float64Array): number {
  let least = Infinity;
  for (let i = 0; i < n; i++) {
    let s = 0;
    for (let k = 0; k < d; k++) s += rows[i * d + k]! * h[k]!;
    least = Math.min(least, s);
  }
  return least;
}

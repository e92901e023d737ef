import { solve } from "yalps";
import type { PairVectors } from "../math/pair-loss.ts";

/** To how much the solver's answers are rounded. */
const PRECISION = 1e-12;

/** What counts as separation: well above what the solver leaves. */
const LEAST_SLACK = 1e-9;

/** Far more than programs of a few hundred rows take, about 100, unless the solver goes in circles. */
const MOST_PIVOTS = 5000;

/**
 * By how much the slack may exceed row i, times i + 1. All rows meet in h = 0, where the solver went
 * in circles in 2 programs of 2,245; rows that differ a little do not meet.
 */
const OFFSETS = [0, 1e-11, 1e-10];

/** An open half-space through the origin that was looked for. */
export interface HalfSpace {
  /** The best direction h with entries in [-1, 1]; d numbers. */
  direction: Float64Array;
  /** min_i <h, row i>, as large as possible; positive when a common half-space exists, else 0. */
  slack: number;
}

/**
 * Helly-type feasibility (Proposition 2) by linear programming: the direction h in the cube [-1, 1]^d
 * whose least product with the rows of a row-major n x d matrix is largest, to about 1e-10 n.
 *
 * Throws `invalid problem` if the solver gives up.
 */
export function commonHalfSpace(rows: Float64Array, n: number, d: number): HalfSpace {
  let status = "";
  for (const offset of OFFSETS) {
    const found = program(rows, n, d, offset);
    status = found.status;
    if (found.direction) {
      const { direction } = found;
      const slack = leastProduct(rows, n, d, direction);
      // An offset can leave the direction a little short of h = 0, which is always there.
      return slack < 0 && offset > 0
        ? { direction: new Float64Array(d), slack: 0 }
        : { direction, slack };
    }
  }
  throw new Error(`invalid problem: ${status}`);
}

/** One attempt; without a direction where the solver found no optimum. */
function program(
  rows: Float64Array,
  n: number,
  d: number,
  offset: number,
): { status: string; direction: Float64Array | null } {
  // h_k = p_k - q_k, as the solver's variables are not negative: h = 0 is where it can start.
  const variables: [string, [string, number][]][] = [["slack", [["slack", 1]]]];
  const constraints: [string, { max: number }][] = [];
  for (let k = 0; k < d; k++) {
    variables.push([`p${k}`, [[`size${k}`, 1]]], [`q${k}`, [[`size${k}`, 1]]]);
    constraints.push([`size${k}`, { max: 1 }]);
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < d; k++) {
      const x = rows[i * d + k]!;
      variables[2 * k + 1]![1].push([`row${i}`, -x]);
      variables[2 * k + 2]![1].push([`row${i}`, x]);
    }
    variables[0]![1].push([`row${i}`, 1]);
    constraints.push([`row${i}`, { max: offset * (i + 1) }]);
  }
  const { status, variables: found } = solve(
    { direction: "maximize", objective: "slack", constraints, variables },
    { precision: PRECISION, maxPivots: MOST_PIVOTS },
  );
  const values = new Map(found);
  const direction = Float64Array.from(
    { length: d },
    (_, k) => (values.get(`p${k}`) ?? 0) - (values.get(`q${k}`) ?? 0),
  );
  return { status, direction: status === "optimal" ? direction : null };
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

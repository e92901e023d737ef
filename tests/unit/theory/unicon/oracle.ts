import { dense, type Dense } from "../../../../src/compute/theory/unicon/dense.ts";

/** A matrix from its rows. */
export const matrix = (rows: number[][]): Dense => dense(rows.length, rows[0]!.length, rows.flat());

/** The similarities every literal below was worked out for, in another language. */
export const s = matrix([
  [0.9, 0.2, -0.4],
  [0.1, 0.7, 0.3],
  [-0.5, 0.6, 0.8],
]);

/** S(gamma) of InfoNCE with tau = 1 at `s`. */
export const S = matrix([
  [0.14084965, -0.08703512, -0.0519885],
  [-0.08537588, 0.19186399, -0.10333302],
  [-0.04595413, -0.12529955, 0.16627256],
]);

/** Two small sets of three points, in rows. */
export const X = matrix([
  [1, 0],
  [0, 1],
  [2, -1],
]);
export const Y = matrix([
  [1, 2],
  [-1, 0],
  [1, 1],
]);

/** max_ij |A_ij - B_ij|. */
export const gap = (A: Dense, B: Dense): number =>
  Math.max(...A.values.map((x, at) => Math.abs(x - B.values[at]!)));

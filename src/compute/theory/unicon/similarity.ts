import { dense, times, timesTransposed, transposedTimes, type Dense } from "./dense.ts";

/** Linear heads of the two sides: r x p and r x q. */
export interface Heads {
  F1: Dense;
  F2: Dense;
}

/** Points after a head, each scaled to length 1, and the lengths they had. */
export interface UnitRows {
  rows: Dense;
  lengths: Float64Array;
}

/** Rows scaled to length 1; a row of zeros stays. */
export function unitRows(Z: Dense): UnitRows {
  const lengths = new Float64Array(Z.rows);
  const rows = dense(Z.rows, Z.columns, Z.values);
  for (let i = 0; i < Z.rows; i++) {
    let square = 0;
    for (let k = 0; k < Z.columns; k++) square += Z.values[i * Z.columns + k]! ** 2;
    const length = Math.sqrt(square);
    lengths[i] = length;
    if (length > 0) for (let k = 0; k < Z.columns; k++) rows.values[i * Z.columns + k]! /= length;
  }
  return { rows, lengths };
}

/** s_ij = <F1 x_i, F2 y_j>, points in rows. */
export function bilinear(X: Dense, Y: Dense, { F1, F2 }: Heads): Dense {
  return timesTransposed(timesTransposed(X, F1), timesTransposed(Y, F2));
}

/** s_ij = cos(F1 x_i, F2 y_j) (the paper's eq. 54), points in rows. */
export function cosine(X: Dense, Y: Dense, { F1, F2 }: Heads): Dense {
  const U = unitRows(timesTransposed(X, F1)).rows;
  const V = unitRows(timesTransposed(Y, F2)).rows;
  return timesTransposed(U, V);
}

/**
 * dL/dF1 and dL/dF2 of a loss with weights S = -dL/ds under bilinear similarity: F1 meets the data
 * only through X^T S Y.
 */
export function bilinearGradient(X: Dense, Y: Dense, { F1, F2 }: Heads, S: Dense): Heads {
  const C = transposedTimes(X, times(S, Y));
  const negative = (A: Dense): Dense => ({ ...A, values: A.values.map((x) => -x) });
  return { F1: negative(timesTransposed(F2, C)), F2: negative(times(F1, C)) };
}

/**
 * dL/dF1 and dL/dF2 under cosine similarity. `tangent: false` leaves out what the normalisation
 * does to the derivative, as a trace formula with frozen lengths would; it is wrong.
 */
export function cosineGradient(
  X: Dense,
  Y: Dense,
  { F1, F2 }: Heads,
  S: Dense,
  tangent = true,
): Heads {
  const U = unitRows(timesTransposed(X, F1));
  const V = unitRows(timesTransposed(Y, F2));
  return {
    F1: headGradient(U, times(S, V.rows), X, tangent),
    F2: headGradient(V, transposedTimes(S, U.rows), Y, tangent),
  };
}

/** -sum_i (W_i - u_i <u_i, W_i>) / |F x_i| x_i^T, r x p. */
export function headGradient(U: UnitRows, W: Dense, X: Dense, tangent: boolean): Dense {
  return transposedTimes(pulledBack(U, W, tangent), X);
}

/** The derivative by the points before they were scaled, one row each: minus the pull W, projected. */
export function pulledBack({ rows: U, lengths }: UnitRows, W: Dense, tangent = true): Dense {
  const G = dense(W.rows, W.columns);
  const r = W.columns;
  for (let i = 0; i < W.rows; i++) {
    let along = 0;
    if (tangent) for (let k = 0; k < r; k++) along += U.values[i * r + k]! * W.values[i * r + k]!;
    for (let k = 0; k < r; k++)
      G.values[i * r + k] = (U.values[i * r + k]! * along - W.values[i * r + k]!) / lengths[i]!;
  }
  return G;
}

import { spectrum } from "../spectrum.ts";
import { closedForm } from "./closed-form.ts";
import {
  dense,
  fromMatrix,
  scaled,
  times,
  timesTransposed,
  toMatrix,
  transposedTimes,
  type Dense,
} from "./dense.ts";
import type { Heads } from "./similarity.ts";

/**
 * (X^T X / n + ridge I)^(-1/2), p x p, for centred points in rows; `ridge` is relative to the mean
 * eigenvalue. Throws `invalid ridge` unless it is positive, which keeps the inverse finite.
 */
export function whitening(X: Dense, ridge: number): Dense {
  if (!(ridge > 0 && ridge < Infinity)) throw new Error(`invalid ridge: ${ridge}`);
  const covariance = scaled(1 / X.rows, transposedTimes(X, X));
  const p = X.columns;
  let trace = 0;
  for (let i = 0; i < p; i++) trace += covariance.values[i * p + i]!;
  if (!(trace > 0)) throw new Error("invalid covariance: zero");
  for (let i = 0; i < p; i++) covariance.values[i * p + i]! += (ridge * trace) / p;
  const { values, vectors } = spectrum(toMatrix(covariance));
  const Q = fromMatrix(vectors);
  const scaledQ = dense(p, p, Q.values);
  for (let i = 0; i < p; i++)
    for (let k = 0; k < p; k++) scaledQ.values[i * p + k]! /= Math.sqrt(values[k]!);
  return timesTransposed(scaledQ, Q);
}

/**
 * Regularised canonical correlation analysis of centred points in rows: `rank` directions a side,
 * each scaled by the square root of its correlation. On kernel coordinates it is kernel CCA.
 *
 * Throws `invalid pairs`, `invalid rank`, `invalid ridge`.
 */
export function cca(X: Dense, Y: Dense, rank: number, ridge: number): Heads {
  if (X.rows !== Y.rows) throw new Error(`invalid pairs: ${X.rows} and ${Y.rows}`);
  const [WX, WY] = [whitening(X, ridge), whitening(Y, ridge)];
  const C = times(times(WX, scaled(1 / X.rows, transposedTimes(X, Y))), WY);
  const { F1, F2 } = closedForm(C, { rank, rho: 1 });
  return { F1: times(F1, WX), F2: times(F2, WY) };
}

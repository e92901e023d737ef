import { exp, log } from "../../math/elementary.ts";
import { dense, type Dense } from "./dense.ts";
import { checkTau, everyPair } from "./losses.ts";
import { square, type Template } from "./template.ts";

/**
 * S(gamma) of InfoNCE, (I - (P + Q) / 2) / n with P and Q the softmax of s / tau over rows and over
 * columns; with `epsilon`, over the pairs it admits, each with its weight. Cannot overflow.
 *
 * The diagonal is (1 - (P_ii + Q_ii) / 2) / n, so that all entries add up to 0. `epsilon` is taken
 * to be symmetric. Throws `invalid tau`, `invalid similarities`, and `invalid epsilon: row 3` where
 * a row admits no pair.
 */
export function infoNceWeights(
  s: Dense,
  tau: number,
  epsilon: Template["epsilon"] = everyPair,
): Dense {
  checkTau(tau);
  const n = square(s);
  const S = dense(n, n);
  const P = softmaxOfRows(s.values, n, tau, epsilon);
  const Q = softmaxOfRows(transposed(s.values, n), n, tau, epsilon);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      S.values[i * n + j] = ((i === j ? 2 : 0) - P[i * n + j]! - Q[j * n + i]!) / (2 * n);
  return S;
}

/**
 * InfoNCE in the template's scale, tau/2 times the sum of the two means, where the template's own
 * exponentials would overflow. Throws `invalid tau`, `invalid similarities`.
 */
export function infoNceLoss(s: Dense, tau: number): number {
  checkTau(tau);
  const n = square(s);
  let sum = 0;
  for (const values of [s.values, transposed(s.values, n)])
    for (let i = 0; i < n; i++) {
      const row = values.subarray(i * n, (i + 1) * n);
      const largest = row.reduce((most, x) => Math.max(most, x), -Infinity);
      const total = row.reduce((all, x) => all + exp((x - largest) / tau), 0);
      sum += log(total) + (largest - row[i]!) / tau;
    }
  return (tau * sum) / (2 * n);
}

function softmaxOfRows(
  s: Float64Array,
  n: number,
  tau: number,
  epsilon: Template["epsilon"],
): Float64Array {
  const P = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const from = i * n;
    let largest = -Infinity;
    for (let j = 0; j < n; j++)
      if (s[from + j]! > largest && (epsilon === everyPair || epsilon(i, j) > 0))
        largest = s[from + j]!;
    if (largest === -Infinity) throw new Error(`invalid epsilon: row ${i}`);
    let sum = 0;
    for (let j = 0; j < n; j++) {
      const e = epsilon === everyPair ? 1 : epsilon(i, j);
      if (e > 0) sum += P[from + j] = e * exp((s[from + j]! - largest) / tau);
    }
    for (let j = 0; j < n; j++) P[from + j]! /= sum;
  }
  return P;
}

function transposed(s: Float64Array, n: number): Float64Array {
  const T = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) T[j * n + i] = s[i * n + j]!;
  return T;
}

import { dense, type Dense } from "./dense.ts";

/** A function of one number and its derivative. */
export interface Smooth {
  value(x: number): number;
  slope(x: number): number;
}

/**
 * A contrastive loss in UniCon's template (arXiv 2604.16678, eq. 23):
 * L = 1/(2n) sum_i phi(Z_i) + 1/(2n) sum_i phi(Zbar_i), with
 * Z_i = sum_j e_ij psi(s_ij - nu s_ii) and Zbar_i = sum_j e_ij psi(s_ji - nu s_ii).
 */
export interface Template {
  phi: Smooth;
  psi: Smooth;
  nu: number;
  /** e_ij >= 0: how much of a negative j is to i. */
  epsilon: (i: number, j: number) => number;
}

/** The template at the similarities s, n x n. Throws `invalid similarities: 2 x 3`. */
export function templateLoss({ phi, psi, nu, epsilon }: Template, s: Dense): number {
  const n = square(s);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const own = nu * s.values[i * n + i]!;
    let forward = 0;
    let backward = 0;
    for (let j = 0; j < n; j++) {
      const e = epsilon(i, j);
      // Excluded pairs count nothing, however large psi is there.
      if (e === 0) continue;
      forward += e * psi.value(s.values[i * n + j]! - own);
      backward += e * psi.value(s.values[j * n + i]! - own);
    }
    sum += phi.value(forward) + phi.value(backward);
  }
  return sum / (2 * n);
}

/**
 * The contrastive similarity weights S(gamma) = -dL/ds of a template at s, n x n, from the terms
 * alpha and alpha-bar of the paper's eq. 65. Throws `invalid similarities: 2 x 3`.
 *
 * As the formula stands: InfoNCE at small tau needs `infoNceWeights`, which cannot overflow.
 */
export function templateWeights(template: Template, s: Dense): Dense {
  const n = square(s);
  const { nu } = template;
  const S = dense(n, n);
  for (const transposed of [false, true]) {
    const at = (i: number, j: number) => (transposed ? j * n + i : i * n + j);
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (const [j, alpha] of alphas(template, s, i, at)) {
        S.values[at(i, j)]! -= alpha / (2 * n);
        sum += alpha;
      }
      S.values[i * n + i]! += (nu * sum) / (2 * n);
    }
  }
  return S;
}

/** alpha_ij = e_ij phi'(Z_i) psi'(s_ij - nu s_ii) of one i, along rows or columns. */
function alphas(
  { phi, psi, nu, epsilon }: Template,
  { values, rows: n }: Dense,
  i: number,
  at: (i: number, j: number) => number,
): [number, number][] {
  const own = nu * values[i * n + i]!;
  const terms = Array.from({ length: n }, (_, j) => j).filter((j) => epsilon(i, j) !== 0);
  let Z = 0;
  for (const j of terms) Z += epsilon(i, j) * psi.value(values[at(i, j)]! - own);
  const outer = phi.slope(Z);
  return terms.map((j) => [j, epsilon(i, j) * outer * psi.slope(values[at(i, j)]! - own)]);
}

/** The number of pairs. */
export function square({ rows, columns }: Dense): number {
  if (rows !== columns) throw new Error(`invalid similarities: ${rows} x ${columns}`);
  return rows;
}

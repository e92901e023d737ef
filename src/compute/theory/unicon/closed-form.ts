import { dense, transposedTimes, times, type Dense } from "./dense.ts";
import { truncatedSvd } from "./truncated-svd.ts";

/** Where the singular values go: half to each side, or all to the second as the paper has it. */
export type Split = "balanced" | "one-sided";

/** The maximiser of tr(F1 C F2^T) - rho/2 |F1^T F2|^2 over heads of `rank` rows (Theorem 8). */
export interface ClosedForm {
  /** rank x p. */
  F1: Dense;
  /** rank x q. */
  F2: Dense;
  /** The leading singular values of C, largest first: `rank` of them or more. */
  sigma: number[];
  /** The maximum, sum of the first `rank` squares over 2 rho. */
  value: number;
}

/** What the closed form needs besides C. */
export interface ClosedFormOptions {
  rank: number;
  /** The weight of the ridge. */
  rho: number;
  split?: Split;
}

/**
 * The closed form of the linear heads for frozen weights: F1^T F2 is the rank-r truncation of
 * C / rho, C = X^T S Y (p x q, points in rows). Of each pair of singular vectors the sign is such
 * that the left one's largest entry is positive.
 *
 * Throws `invalid rank: 9, the data allow 8` and `invalid rho: 0`.
 */
export function closedForm(
  C: Dense,
  { rank, rho, split = "balanced" }: ClosedFormOptions,
): ClosedForm {
  const most = Math.min(C.rows, C.columns);
  if (!(Number.isInteger(rank) && rank >= 1 && rank <= most))
    throw new Error(`invalid rank: ${rank}, the data allow ${most}`);
  checkRho(rho);
  if (!C.values.every(Number.isFinite)) throw new Error("invalid matrix: not finite");
  const { U, sigma, V } = truncatedSvd(C, rank);
  const F1 = dense(rank, C.rows);
  const F2 = dense(rank, C.columns);
  for (let k = 0; k < rank; k++) {
    const weight = sigma[k]! / rho;
    const sign = signOfLargest(U, k);
    const [left, right] =
      split === "balanced" ? [Math.sqrt(weight), Math.sqrt(weight)] : [1, weight];
    for (let i = 0; i < C.rows; i++)
      F1.values[k * C.rows + i] = sign * left * U.values[i * U.columns + k]!;
    for (let j = 0; j < C.columns; j++)
      F2.values[k * C.columns + j] = sign * right * V.values[j * V.columns + k]!;
  }
  const value = sigma.slice(0, rank).reduce((sum, x) => sum + x * x, 0) / (2 * rho);
  return { F1, F2, sigma, value };
}

/** Throws `invalid rho` unless it is a positive number. */
export function checkRho(rho: number): void {
  if (!(rho > 0 && rho < Infinity)) throw new Error(`invalid rho: ${rho}`);
}

/** M = F1^T F2, the one thing bilinear similarities depend on. */
export function mapOf({ F1, F2 }: Pick<ClosedForm, "F1" | "F2">): Dense {
  return transposedTimes(F1, F2);
}

/** C = X^T S Y: the covariance of the two sides under the weights. Throws `invalid pairs: 3 and 4`. */
export function weightedCovariance(X: Dense, S: Dense, Y: Dense): Dense {
  if (X.rows !== Y.rows) throw new Error(`invalid pairs: ${X.rows} and ${Y.rows}`);
  return transposedTimes(X, times(S, Y));
}

function signOfLargest({ rows, columns, values }: Dense, column: number): number {
  let largest = 0;
  for (let i = 0; i < rows; i++) {
    const x = values[i * columns + column]!;
    if (Math.abs(x) > Math.abs(largest)) largest = x;
  }
  return largest < 0 ? -1 : 1;
}

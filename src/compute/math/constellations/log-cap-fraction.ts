import { log, log1p } from "../elementary.ts";
import { gammaRatio, regularisedBeta } from "../statistics/incomplete-beta.ts";

/** Beyond this -log x^a the incomplete beta function is taken by its logarithm: e^-745 is 0. */
const DEEP = 600;

/**
 * log Gamma_d(x), where Gamma_d(x) = P(H_1 > x) = (1/2) I_(1 - x^2)((d - 1)/2, 1/2) is the part of the
 * unit sphere of R^d beyond height x (proof of Theorem 3.5), given the square of x in [0, 1).
 *
 * Also where Gamma_d is too small for a number. d >= 2.
 */
export function logCapFraction(d: number, squaredHeight: number): number {
  const a = (d - 1) / 2;
  const depth = -a * log1p(-squaredHeight);
  return depth < DEEP
    ? log(regularisedBeta(a, squaredHeight / (1 - squaredHeight)) / 2)
    : 0.5 * log(squaredHeight) -
        depth +
        log((gammaRatio(a) / Math.sqrt(Math.PI) / 2 / a) * series(a, 1 - squaredHeight));
}

/** The hypergeometric series F(a + 1/2, 1; a + 1; y) of I_y(a, 1/2); DLMF 8.17.8. */
function series(a: number, y: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 0; term > sum * 1e-17; k++) {
    term *= ((a + 0.5 + k) / (a + 1 + k)) * y;
    sum += term;
  }
  return sum;
}

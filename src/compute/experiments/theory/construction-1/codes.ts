import { codeParameters } from "../../../math/constellations/margin-and-bias.ts";
import type { PairVectors } from "../../../math/pair-loss.ts";
import { alignedCodes } from "../known-codes.ts";
import { measured, parameterError } from "../measured.ts";
import { pairDraws } from "../pair-draws.ts";

export const CODE_SETTINGS = { draws: 1000, seed: 13 };

/**
 * Spherical codes as constellations with m + b_rel = 1, by name: `code.ID.*` per known code,
 * `codes.error` the largest departure from m = (1 - alpha)/2, b_rel = (1 + alpha)/2.
 *
 * The converse rests on m* + b* = min <U_i, V_i>, so that max |U_i - V_i|^2 = 2 (1 - m* - b*) for any
 * unit vectors: `converse.error` is the largest departure from that.
 */
export function codesAsConstellations(): Record<string, number> {
  const values: Record<string, number> = {};
  const errors = alignedCodes().map(({ code, alpha, pair }) => {
    const found = measured(pair);
    const error = parameterError(found, codeParameters(alpha));
    Object.entries({ n: code.n, d: code.d, alpha, ...byName(found), error }).forEach(
      ([name, value]) => (values[`code.${code.id}.${name}`] = value),
    );
    return error;
  });
  const draws = pairDraws(CODE_SETTINGS.seed, CODE_SETTINGS.draws);
  return {
    ...values,
    "codes.count": errors.length,
    "codes.error": Math.max(...errors),
    "converse.draws": draws.length,
    "converse.error": Math.max(...draws.map(converseError)),
  };
}

const byName = ({ margin, relativeBias }: ReturnType<typeof measured>) => ({
  margin,
  bias: relativeBias,
});

function converseError(pair: PairVectors): number {
  const { margin, relativeBias } = measured(pair);
  return Math.abs(largestSquaredDistance(pair) - 2 * (1 - margin - relativeBias));
}

/** max_i |U_i - V_i|^2. */
function largestSquaredDistance({ U, V, n, d }: PairVectors): number {
  let largest = 0;
  for (let i = 0; i < n; i++) {
    let square = 0;
    for (let k = i * d; k < (i + 1) * d; k++) square += (U[k]! - V[k]!) * (U[k]! - V[k]!);
    largest = Math.max(largest, square);
  }
  return largest;
}

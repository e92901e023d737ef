import {
  construction1,
  construction1Parameters,
} from "../../../math/constellations/construction-1.ts";
import { mersenneTwister, uniform53 } from "../../../math/mersenne-twister.ts";
import type { PairVectors } from "../../../math/pair-loss.ts";
import type { Series } from "../../../schemas/result.ts";
import { alignedCodes } from "../known-codes.ts";
import { measured, parameterError } from "../measured.ts";
import { pairDraws } from "../pair-draws.ts";

export const BUILT_SETTINGS = { draws: 200, perCode: 8, seed: 14 };

/**
 * Construction 1 on random pairs and on every known code with random delta and phi, and at the
 * corners of their range: largest departures from m' and b'_rel, and of a row's squared length from
 * 1. The series holds where the codes were taken.
 */
export function builtConstellations(): { values: Record<string, number>; series: Series } {
  const { draws, perCode, seed } = BUILT_SETTINGS;
  const bits = mersenneTwister(seed);
  const random = pairDraws(seed, draws).map((pair) => build(pair, ...weights(bits)));
  const ofCodes = alignedCodes().flatMap(({ pair, alpha }) =>
    Array.from({ length: perCode }, () => ({ n: pair.n, alpha, ...build(pair, ...weights(bits)) })),
  );
  const corners = pairDraws(seed + 1, 4).flatMap((pair) =>
    CORNERS.map(([delta, phi]) => build(pair, delta, phi)),
  );
  const all = [...random, ...ofCodes, ...corners];
  return {
    values: {
      "built.draws": random.length,
      "built.on-codes": ofCodes.length,
      "built.corners": corners.length,
      "built.error": Math.max(...all.map((b) => b.error)),
      "built.length-error": Math.max(...all.map((b) => b.lengthError)),
    },
    series: {
      n: ofCodes.map((b) => b.n),
      alpha: ofCodes.map((b) => b.alpha),
      delta: ofCodes.map((b) => b.delta),
      phi: ofCodes.map((b) => b.phi),
      margin: ofCodes.map((b) => b.margin),
      bias: ofCodes.map((b) => b.relativeBias),
    },
  };
}

/** (delta, phi) at the ends of what Construction 1 allows. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [0.6, 0.8],
] as const;

function build(pair: PairVectors, delta: number, phi: number) {
  const built = construction1(pair, delta, phi);
  const found = measured(built);
  return {
    delta,
    phi,
    ...found,
    error: parameterError(found, construction1Parameters(measured(pair), delta, phi)),
    lengthError: lengthError(built),
  };
}

/** delta and phi with (delta^2, phi^2) uniform below delta^2 + phi^2 = 1. */
function weights(bits: () => number): [number, number] {
  const a = uniform53(bits);
  const b = uniform53(bits);
  return a + b <= 1 ? [Math.sqrt(a), Math.sqrt(b)] : [Math.sqrt(1 - a), Math.sqrt(1 - b)];
}

function lengthError({ U, V, d }: PairVectors): number {
  let largest = 0;
  for (const M of [U, V])
    for (let start = 0; start < M.length; start += d) {
      let square = 0;
      for (let k = start; k < start + d; k++) square += M[k]! * M[k]!;
      largest = Math.max(largest, Math.abs(square - 1));
    }
  return largest;
}

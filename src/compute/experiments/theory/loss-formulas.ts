import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import { exp, log } from "../../math/elementary.ts";
import { innerProductMatrix } from "../../math/inner-product-matrix.ts";
import { softplus } from "../../math/sigmoid.ts";
import { drawnPair } from "./drawn-constellations.ts";

/** Inner products with parameters at which a loss is taken. */
export interface LossDraw {
  /** Row-major n x n inner products. */
  S: Float64Array;
  n: number;
  /** t > 0. */
  temperature: number;
  relativeBias: number;
}

/** Where draws of `lossDraws` lie, both ends included. */
export type LossRanges = {
  n: [number, number];
  dim: [number, number];
  /** Drawn evenly in its logarithm. */
  temperature: [number, number];
  relativeBias: [number, number];
};

/** `count` draws, seeds counted from `seed`: pairs from independent to nearly equal. */
export function lossDraws(seed: number, count: number, ranges: LossRanges): LossDraw[] {
  return Array.from({ length: count }, (_, at) => {
    const bits = mersenneTwister(seed + at);
    const between = ([low, high]: readonly [number, number]) =>
      low + (high - low) * uniform53(bits);
    const whole = ([low, high]: readonly [number, number]) => Math.floor(between([low, high + 1]));
    const n = whole(ranges.n);
    const d = whole(ranges.dim);
    const [coldest, hottest] = ranges.temperature;
    const temperature = exp(between([log(coldest), log(hottest)]));
    const relativeBias = between(ranges.relativeBias);
    const noise = exp(between([log(0.01), log(10)]));
    const S = innerProductMatrix(drawnPair(seed + at, n, d, noise));
    return { S, n, temperature, relativeBias };
  });
}

/** The terms of eq. (1), as printed: log(1 + exp(-t s + b)) for a match, else log(1 + exp(t s - b)). */
export function sigmoidTerms(S: Float64Array, n: number, t: number, b: number): Float64Array {
  return S.map((s, at) => (at % (n + 1) === 0 ? softplus(-t * s + b) : softplus(t * s - b)));
}

/** The terms of eq. (9), with t taken out of the bracket: the logit is t (s - b_rel). */
export function relativeBiasTerms({ S, n, temperature: t, relativeBias }: LossDraw): Float64Array {
  return S.map((s, at) => softplus((at % (n + 1) === 0 ? -t : t) * (s - relativeBias)));
}

/** The sum of numbers, in their order. */
export function sumOf(terms: Float64Array): number {
  let sum = 0;
  for (const term of terms) sum += term;
  return sum;
}

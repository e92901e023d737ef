import { bestBias } from "../../math/best-bias.ts";
import { log } from "../../math/elementary.ts";
import { innerProductMatrix } from "../../math/inner-product-matrix.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import { softplus } from "../../math/sigmoid.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { drawnConstellations, drawnPair } from "./drawn-constellations.ts";
import { sigmoidTerms, sumOf } from "./loss-formulas.ts";
import { tally } from "./tally.ts";

export const TIE_SETTINGS = {
  /** Sizes of configurations in which all vectors are equal. */
  equal: [2, 3, 10, 50],
  /** Draws in which one vector is repeated on one side, and draws with a margin. */
  draws: 200,
  firstSeed: 1,
  temperatures: [0.01, 0.1, 1, 10, 100, 1e3, 1e4, 1e5],
  /** Of the draws with a margin m: t = (2 log N + this) / m. */
  exponent: 28,
  /** A single pair, at these biases and t = 1. */
  single: [-10, -100, -700],
};

/** The least value of eq. (1) over the bias, and over the temperatures of the settings. */
function leastLoss(S: Float64Array, n: number): number {
  return Math.min(...TIE_SETTINGS.temperatures.map((t) => bestBias(S, n, t).loss));
}

/** One matching product, 0.6, equal to one that does not match; all others are apart. */
function oneTie(): PairVectors {
  const U = Float64Array.of(1, 0, 0, 0, -0.6, 0.8);
  const V = Float64Array.of(0.6, 0.8, 0, 0.6, 0, 0.8);
  return { U, V, n: 2, d: 3 };
}

/**
 * What separation with ties is worth. A matching product equal to a non-matching one costs 2 log 2 or
 * more at every t and b; a positive margin leads to 0; and one pair alone needs no separation at all.
 */
export function tieMetrics(artefact: string): Metric[] {
  const { equal, draws, firstSeed, exponent, single } = TIE_SETTINGS;
  const floor = tally();
  const closest = leastLoss(innerProductMatrix(oneTie()), 2);
  floor.add(closest - 2 * Math.LN2);
  for (const n of equal) floor.add(leastLoss(new Float64Array(n * n).fill(1), n) - 2 * Math.LN2);
  for (let draw = 0; draw < draws; draw++) {
    const { U, V, n, d } = drawnPair(firstSeed + draw, 3 + (draw % 8), 3 + (draw % 5), 0.2);
    // Samples 0 and 1 share a vector of the second modality, so <U_0, V_0> = <U_0, V_1>.
    V.copyWithin(d, 0, d);
    floor.add(leastLoss(innerProductMatrix({ U, V, n, d }), n) - 2 * Math.LN2);
  }
  let largest = 0;
  for (const { S, pair, margin, relativeBias } of drawnConstellations(draws, firstSeed)) {
    const t = (2 * log(pair.n) + exponent) / margin;
    largest = Math.max(largest, sumOf(sigmoidTerms(S, pair.n, t, t * relativeBias)));
  }
  const alone = single.map((b) => softplus(-1 + b));
  const add = (name: string, value: number) => exact(`${artefact}/${name}`, value);
  return [
    add("tie.cases", floor.cases),
    add("tie.violations", floor.violations),
    add("tie.least-excess", floor.least),
    add("tie.least-loss", closest),
    add("tie.all-equal-loss", leastLoss(new Float64Array(4).fill(1), 2)),
    add("margin.cases", draws),
    add("margin.largest-loss", largest),
    add("single.least-loss", Math.min(...alone)),
    add("single.relative-bias", Math.min(...single)),
    // Two pairs at the same b/t: the loss is at least that of their non-matching products.
    add("two.least-loss", Math.min(...single.map((b) => sumOf(sigmoidTerms(TWO, 2, 1, b))))),
  ];
}

/** Products of two pairs as far apart as can be. */
const TWO = Float64Array.of(1, -1, -1, 1);

import { innerProductMatrix } from "../../math/inner-product-matrix.ts";
import { margin, relativeBiasStar } from "../../math/margin.ts";
import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import type { Separation } from "../../math/separation.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { drawnPair } from "./drawn-constellations.ts";
import { tally } from "./tally.ts";

export const SEPARATION_SETTINGS = {
  draws: 3000,
  firstSeed: 1,
  /** Sizes and dimensions, both ends included. */
  n: [3, 20],
  dim: [2, 8],
  /** Relative biases from -1 to 1 at which a larger margin is looked for. */
  biases: 101,
} as const;

/** What rounding may take from an inequality between inner products. */
const ROUNDING = 1e-12;

/**
 * Eq. (2) against the separation of inner products: whether some m >= 0 and b_rel satisfy all n^2
 * inequalities, whether no non-matching product exceeds a matching one, and whether m* is the largest
 * margin there is. A third of the draws are independent, a third near U = V, and a third have vectors
 * +-e_k with many ties, so that m* = 0 exactly.
 */
export function separationMetrics(artefact: string): Metric[] {
  const { draws, firstSeed, biases } = SEPARATION_SETTINGS;
  const counts = { separated: 0, tied: 0, apart: 0, disagreements: 0 };
  const atStar = tally();
  const larger = tally();
  for (let draw = 0; draw < draws; draw++) {
    const pair = draw % 3 === 2 ? axes(firstSeed + draw) : drawn(firstSeed + draw);
    const S = innerProductMatrix(pair);
    const found = extremes(S, pair.n);
    const m = margin(found);
    const star = relativeBiasStar(found);
    if (m > 0) counts.separated++;
    else if (m === 0) counts.tied++;
    else counts.apart++;
    if (found.minMatching >= found.maxNonMatching !== solvable(S, pair.n)) counts.disagreements++;
    atStar.add(leastSlack(S, pair.n, m, star), ROUNDING);
    for (let at = 0; at < biases; at++)
      larger.add(m - largestMarginAt(S, pair.n, -1 + (2 * at) / (biases - 1)), ROUNDING);
  }
  const add = (name: string, value: number) => exact(`${artefact}/separation.${name}`, value);
  return [
    add("draws", draws),
    add("positive", counts.separated),
    add("tied", counts.tied),
    add("none", counts.apart),
    add("disagreements", counts.disagreements),
    add("at-star.violations", atStar.violations),
    add("at-star.least-slack", atStar.least),
    add("scanned", larger.cases),
    add("larger-margins", larger.violations),
  ];
}

function drawn(seed: number): PairVectors {
  const { n, dim } = SEPARATION_SETTINGS;
  const bits = mersenneTwister(seed);
  const between = ([low, high]: readonly [number, number]) =>
    low + Math.floor((high - low + 1) * uniform53(bits));
  const noise = seed % 3 === 0 ? 10 : 0.3 * uniform53(bits);
  return drawnPair(seed, between(n), between(dim), noise);
}

/** U = V of signed axes, whose products are -1, 0 and 1 without rounding; equal ones give m* = 0. */
function axes(seed: number): PairVectors {
  const { n, d } = drawn(seed);
  const bits = mersenneTwister(seed);
  const U = new Float64Array(n * d);
  for (let i = 0; i < n; i++)
    U[i * d + Math.floor(d * uniform53(bits))] = uniform53(bits) < 0.5 ? -1 : 1;
  return { U, V: U, n, d };
}

/** The smallest entry on the diagonal of S, and the largest off it. */
function extremes(S: Float64Array, n: number): Separation {
  let minMatching = Infinity;
  let maxNonMatching = -Infinity;
  S.forEach((s, at) => {
    if (at % (n + 1) === 0) minMatching = Math.min(minMatching, s);
    else maxNonMatching = Math.max(maxNonMatching, s);
  });
  return { minMatching, maxNonMatching };
}

/** How far the n^2 inequalities of eq. (2) are from failing; negative where one fails. */
function leastSlack(S: Float64Array, n: number, m: number, relativeBias: number): number {
  let least = Infinity;
  for (let at = 0; at < S.length; at++) {
    const s = S[at]!;
    const slack = at % (n + 1) === 0 ? s - (m + relativeBias) : relativeBias - m - s;
    if (slack < least) least = slack;
  }
  return least;
}

/** The largest m with which eq. (2) holds at this relative bias; may be negative. */
const largestMarginAt = (S: Float64Array, n: number, relativeBias: number): number =>
  leastSlack(S, n, 0, relativeBias);

/** Whether eq. (2) has a solution with m >= 0: if so, one at a relative bias on the diagonal of S. */
function solvable(S: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) if (leastSlack(S, n, 0, S[i * n + i]!) >= 0) return true;
  return false;
}

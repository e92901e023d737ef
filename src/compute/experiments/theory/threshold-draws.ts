import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { drawnConstellations } from "./drawn-constellations.ts";
import { sigmoidTerms, sumOf } from "./loss-formulas.ts";
import { tally } from "./tally.ts";

export const THRESHOLD_SETTINGS = {
  draws: 200,
  firstSeed: 1,
  /** b/t as a part of the way from the largest non-matching to the least matching product. */
  places: [-0.5, -1e-9, 0, 1e-9, 0.01, 0.25, 0.5, 0.75, 0.99, 1, 1 + 1e-9, 1.5],
  temperatures: [1, 10, 100, 1e3, 1e4, 1e5],
  /** How near log 2 the loss is brought, from below and from above, relative to it. */
  nearness: 1e-9,
};

/** Halvings of an interval of t: to 2^-60 of it. */
const HALVINGS = 60;

/**
 * The step from Observation 3 to Theorem 3.1: a sum below log 2 leaves every pair strictly on its side
 * of b/t. Pair by pair, for b/t on either side, on the edge, and for losses brought close to log 2.
 */
export function thresholdMetrics(artefact: string): Metric[] {
  const { draws, firstSeed, places, temperatures, nearness } = THRESHOLD_SETTINGS;
  const wrong = tally();
  let [cases, below, violations, closest] = [0, 0, 0, -Infinity];
  const look = (S: Float64Array, n: number, t: number, at: number) => {
    const loss = sumOf(sigmoidTerms(S, n, t, t * at));
    const parted = everyPairOnItsSide(S, n, at);
    cases++;
    if (!parted) wrong.add(loss - Math.LN2);
    if (!(loss < Math.LN2)) return;
    below++;
    closest = Math.max(closest, loss);
    if (!parted) violations++;
  };
  for (const { S, pair } of drawnConstellations(draws, firstSeed)) {
    const { n } = pair;
    const [low, high] = edges(S, n);
    for (const place of places) {
      // On an edge the very product, so that its logit is 0 and not nearly 0.
      const at = place === 0 ? low : place === 1 ? high : low + place * (high - low);
      for (const t of temperatures) look(S, n, t, at);
      if (low < at && at < high)
        for (const side of [-1, 1])
          look(S, n, temperatureAt(S, n, at, Math.LN2 * (1 + side * nearness)), at);
    }
  }
  const add = (name: string, value: number) => exact(`${artefact}/threshold.${name}`, value);
  return [
    add("draws", draws),
    add("cases", cases),
    add("below", below),
    add("below.closest", closest / Math.LN2),
    add("violations", violations),
    add("wrong-side", wrong.cases),
    add("wrong-side.least-excess", wrong.least),
  ];
}

/** Whether matching products are above `at` and all others below it, ties excluded. */
function everyPairOnItsSide(S: Float64Array, n: number, at: number): boolean {
  return S.every((s, entry) => (entry % (n + 1) === 0 ? s > at : s < at));
}

/** The largest non-matching and the least matching product. */
function edges(S: Float64Array, n: number): [number, number] {
  let [low, high] = [-Infinity, Infinity];
  S.forEach((s, at) => {
    if (at % (n + 1) === 0) high = Math.min(high, s);
    else low = Math.max(low, s);
  });
  return [low, high];
}

/** Where the loss at this b/t, which falls with t to 0, is `value`: between the edges it does. */
function temperatureAt(S: Float64Array, n: number, at: number, value: number): number {
  const loss = (t: number) => sumOf(sigmoidTerms(S, n, t, t * at));
  let [cold, hot] = [0, 1];
  while (!(loss(hot) < value)) [cold, hot] = [hot, 2 * hot];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (cold + hot) / 2;
    if (loss(middle) < value) hot = middle;
    else cold = middle;
  }
  return hot;
}

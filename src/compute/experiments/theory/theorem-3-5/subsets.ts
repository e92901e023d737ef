import { construction1 } from "../../../math/constellations/construction-1.ts";
import { simplex } from "../../../math/codes/simplex.ts";
import type { PairVectors } from "../../../math/pair-loss.ts";
import { normaliseRows } from "../../../math/sphere.ts";
import { torchGenerator, type TorchGenerator } from "../../../math/torch-random.ts";
import type { TrainingOutcome } from "../../../schemas/outcome.ts";
import { exact } from "../../calculation.ts";
import type { Metric } from "../../experiment.ts";
import { measured } from "../measured.ts";
import { alignedCodes } from "../known-codes.ts";
import { pairDraws } from "../pair-draws.ts";
import { trainedPairs } from "../trained-pairs.ts";

/** Directions H per constellation; every `trainedEvery`-th trained run is tried. */
export const SUBSET_SETTINGS = {
  draws: 1000,
  seed: 37,
  directions: 8,
  trainedEvery: 10,
  /** delta^2, phi^2 and N of the equality case. */
  equality: { n: [2, 5, 12], weights: [0.2, 0.4, 0.5] },
};

/**
 * The reduction of eqs. (23) and (24): N' pairs whose midpoints all have product at least delta with
 * a direction H satisfy N'(3 m - 1 + 2 delta^2 - b_rel) <= 4 m. For each H the sets that matter are the
 * N' pairs with the largest products, delta the smallest of those.
 *
 * Least slacks for N' >= 2; for N' = 1 with delta^2 <= (1 + m + b_rel)/2, as the proof uses it; and
 * for N' = 1 beyond, with its H along the midpoint. Then the equality case: a simplex under
 * Construction 1 with the added axis for H.
 */
export function subsetBound(): Record<string, number> {
  const { draws, seed, directions } = SUBSET_SETTINGS;
  const generator = torchGenerator(seed);
  const random = pairDraws(seed, draws);
  const codes = alignedCodes()
    .filter(({ code }) => code.n <= 120)
    .flatMap(({ pair }) => [pair, construction1(pair, 0.8, 0.5)]);
  const constellations = [...random, ...codes].filter((pair) => measured(pair).margin >= 0);
  const found = constellations.map((pair) =>
    slackOfSubsets(pair, directionsFor(pair, generator, directions)),
  );
  const least = (of: (slack: SubsetSlack) => number) => Math.min(...found.map(of));
  return {
    "subsets.constellations": constellations.length,
    "subsets.sets": found.reduce((sum, { sets }) => sum + sets, 0),
    "subsets.least-slack": least((s) => s.least),
    "subsets.single-least-slack": least((s) => s.single),
    "subsets.single-beyond-slack": least((s) => s.singleBeyond),
    "subsets.equality": equalityCase(),
  };
}

/** The same on trained constellations: how often it fails for N' >= 2, or for N' = 1 as used. */
export function trainedSubsets(outcomes: ReadonlyMap<string, TrainingOutcome>): Metric[] {
  const { seed, directions, trainedEvery } = SUBSET_SETTINGS;
  const generator = torchGenerator(seed);
  const chosen = [...outcomes.values()].filter((_, i) => i % trainedEvery === 0);
  const found = chosen
    .flatMap(trainedPairs)
    .filter((pair) => measured(pair).margin >= 0)
    .map((pair) => slackOfSubsets(pair, directionsFor(pair, generator, directions)));
  const broken = found.filter(({ least, single }) => Math.min(least, single) < -1e-9);
  return [
    exact("theorem-3-5/subsets.trained-runs", chosen.length),
    exact("theorem-3-5/subsets.trained-constellations", found.length),
    exact(
      "theorem-3-5/subsets.trained-sets",
      found.reduce((sum, { sets }) => sum + sets, 0),
    ),
    exact("theorem-3-5/subsets.trained-broken", broken.length),
  ];
}

function equalityCase(): number {
  const { n: sizes, weights } = SUBSET_SETTINGS.equality;
  let largest = 0;
  for (const n of sizes)
    for (const squaredDelta of weights)
      for (const squaredPhi of weights) {
        const { X, d } = simplex(n - 1);
        const pair = construction1(
          { U: X, V: X, n, d },
          Math.sqrt(squaredDelta),
          Math.sqrt(squaredPhi),
        );
        const axis = Float64Array.from({ length: pair.d }, (_, k) => (k === d ? 1 : 0));
        largest = Math.max(largest, Math.abs(slackOfSubsets(pair, [axis]).ofAll));
      }
  return largest;
}

/** Random directions, the mean midpoint, and the midpoint of the first pair. */
function directionsFor(
  { U, V, n, d }: PairVectors,
  generator: TorchGenerator,
  count: number,
): Float64Array[] {
  const random = Array.from({ length: count }, () => Float64Array.from(generator.randn(d)));
  const first = U.slice(0, d).map((u, k) => u + V[k]!);
  const sum = new Float64Array(d);
  for (let i = 0; i < n; i++) for (let k = 0; k < d; k++) sum[k]! += U[i * d + k]! + V[i * d + k]!;
  // Midpoints that cancel have no direction.
  const pointed = [first, sum].filter((x) => x.some((value) => Math.abs(value) > 1e-9));
  return [...random, ...pointed].map((x) => normaliseRows(x, 1, d));
}

interface SubsetSlack {
  /** Least slack of sets with N' >= 2. */
  least: number;
  /** Least slack of one pair with delta in the range of the proof. */
  single: number;
  /** Least slack of one pair with any delta below its product with H. */
  singleBeyond: number;
  /** Least slack of the whole set. */
  ofAll: number;
  sets: number;
}

/** The slack 4 m - N'(3 m - 1 + 2 delta^2 - b_rel) of the sets that the directions cut off. */
function slackOfSubsets(pair: PairVectors, directions: readonly Float64Array[]): SubsetSlack {
  const { U, V, n, d } = pair;
  const { margin, relativeBias } = measured(pair);
  const slack = (size: number, squaredDelta: number) =>
    4 * margin - size * (3 * margin - 1 + 2 * squaredDelta - relativeBias);
  const found = {
    least: Infinity,
    single: Infinity,
    singleBeyond: Infinity,
    ofAll: Infinity,
    sets: 0,
  };
  const heights = new Float64Array(n);
  for (const H of directions) {
    for (let i = 0; i < n; i++) {
      let product = 0;
      for (let k = 0; k < d; k++) product += ((U[i * d + k]! + V[i * d + k]!) / 2) * H[k]!;
      heights[i] = product;
    }
    heights.sort();
    for (let size = 1; size <= n; size++) {
      const delta = heights[n - size]!;
      if (delta <= 0) break;
      const square = delta * delta;
      found.sets++;
      if (size === n) found.ofAll = Math.min(found.ofAll, slack(size, square));
      if (size > 1) found.least = Math.min(found.least, slack(size, square));
      else {
        const used = Math.min(square, (1 + margin + relativeBias) / 2);
        found.single = Math.min(found.single, slack(1, used));
        found.singleBeyond = Math.min(found.singleBeyond, slack(1, square));
      }
    }
  }
  return found;
}

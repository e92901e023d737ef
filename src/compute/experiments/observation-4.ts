import { KNOWN_CODES } from "../math/codes/table.ts";
import { innerProductMatrix } from "../math/inner-product-matrix.ts";
import { tripletLoss } from "../math/triplet-loss.ts";
import { calculation, exact } from "./calculation.ts";
import type { Experiment } from "./experiment.ts";
import {
  asConstellation,
  drawnConstellations,
  drawnPair,
  type Constellation,
} from "./theory/drawn-constellations.ts";
import { tally } from "./theory/tally.ts";

const settings = {
  draws: 500,
  seed: 4_000_000,
  /** Parts of 4 m* at which the loss is asked to be zero. */
  shares: [0.25, 0.5, 1],
  /** Just above 4 m*. */
  above: 1.000001,
  /** Codes up to this size; their triplets are counted one by one. */
  largestCode: 300,
  /** At this alpha no term of eq. (20) is cut off. */
  everyTerm: 4,
};

export const experiment: Experiment = calculation({
  id: "observation-4",
  settings,
  calculate() {
    const drawn = drawnConstellations(settings.draws, settings.seed);
    const codes = KNOWN_CODES.filter(({ n }) => n <= settings.largestCode).map(({ generate }) => {
      const { X, n, d } = generate();
      return asConstellation({ U: X, V: X, n, d })!;
    });
    const id = (name: string) => `observation-4/${name}`;
    return {
      metrics: [
        exact(id("draws"), drawn.length),
        exact(id("largest"), largestLoss(drawn)),
        exact(id("codes"), codes.length),
        exact(id("codes-largest"), largestLoss(codes)),
        exact(id("codes-positive-above"), codes.filter(positiveAbove).length),
        exact(id("drawn-positive-above"), drawn.filter(positiveAbove).length),
        ...definitionMetrics(),
      ],
      series: {},
    };
  },
});

function largestLoss(constellations: readonly Constellation[]): number {
  return Math.max(
    ...constellations.flatMap(({ pair, margin }) =>
      settings.shares.map((share) => tripletLoss(pair, share * 4 * margin)),
    ),
  );
}

/** Whether the loss is positive, beyond rounding, just above 4 m*. */
function positiveAbove({ pair, margin }: Constellation): boolean {
  const alpha = settings.above * 4 * margin;
  return tripletLoss(pair, alpha) > (alpha - 4 * margin) / 2;
}

/** Eq. (20) against the same by inner products, over ordered pairs, and the number of its terms. */
function definitionMetrics() {
  const apart = tally();
  let furthestCount = 0;
  for (let draw = 0; draw < settings.draws; draw++) {
    const n = 2 + (draw % 9);
    const pair = drawnPair(settings.seed + draw, n, 4, 2);
    const S = innerProductMatrix(pair);
    const alpha = (draw % 5) / 2;
    const byVectors = tripletLoss(pair, alpha);
    const byProducts = overOrderedPairs(S, n, alpha);
    apart.add(-Math.abs(byVectors - byProducts) / Math.max(1, byProducts), 1e-12);
    const { everyTerm } = settings;
    const count = tripletLoss(pair, everyTerm + 1) - tripletLoss(pair, everyTerm);
    furthestCount = Math.max(furthestCount, Math.abs(count / (n * (n - 1)) - 1));
  }
  return [
    exact("observation-4/definition.cases", apart.cases),
    exact("observation-4/definition.largest-difference", -apart.least),
    exact("observation-4/definition.count-difference", furthestCount),
  ];
}

function overOrderedPairs(S: Float64Array, n: number, alpha: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j) sum += Math.max(2 * (S[i * n + j]! - S[i * n + i]!) + alpha, 0);
  return sum;
}

import { mean } from "../../math/statistics/sample.ts";
import { transpose, type Dense } from "../../theory/unicon/dense.ts";
import { infoNceWeights } from "../../theory/unicon/info-nce-weights.ts";
import { settle } from "../../theory/unicon/iterate.ts";
import { everyPair, outsideTheGroup } from "../../theory/unicon/losses.ts";
import { cosine } from "../../theory/unicon/similarity.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { drawPairs } from "./generators.ts";
import { DAMPING, RANK, SIZES } from "./settings.ts";

/** Pairs of one group share what lies behind them, as captions of one picture do. */
export const GROUPS = { pairs: 256, groups: 64, seeds: [0, 1, 2, 3, 4], tau: 0.1, iterations: 10 };

/**
 * Held-out retrieval of the right group with the group's other pairs as negatives, and without, by
 * epsilon. Training and held-out pairs have groups of their own.
 */
export function manyToMany(): Metric[] {
  const { pairs, groups, seeds, tau, iterations } = GROUPS;
  const group = Array.from({ length: 2 * pairs }, (_, i) => i % groups);
  // The held-out half draws from other rows of z.
  const row = (i: number) => group[i]! + (i < pairs ? 0 : groups);
  const arms = { all: everyPair, outside: outsideTheGroup(group) };
  return Object.entries(arms).map(([arm, epsilon]) => {
    const scores = seeds.map((seed) => {
      const sizes = { ...SIZES, train: pairs, test: pairs };
      const { train, test } = drawPairs("nonlinear", sizes, seed, row);
      const weights = (s: Dense) => infoNceWeights(s, tau, epsilon);
      const options = { rank: RANK, rho: 1, similarity: "cosine", damping: DAMPING } as const;
      const { last } = settle(
        train.X,
        train.Y,
        { ...options, weights },
        { tolerance: 0, most: iterations },
      );
      return groupTop1(cosine(test.X, test.Y, last), group);
    });
    return exact(`unicon/groups.${arm}.mean`, mean(scores));
  });
}

/** The share of rows and of columns whose largest similarity is within their group. */
function groupTop1(s: Dense, group: readonly number[]): number {
  const n = s.rows;
  let hits = 0;
  for (const M of [s, transpose(s)])
    for (let i = 0; i < n; i++) {
      let best = 0;
      for (let j = 1; j < n; j++) if (M.values[i * n + j]! > M.values[i * n + best]!) best = j;
      if (group[i] === group[best]) hits++;
    }
  return hits / (2 * n);
}

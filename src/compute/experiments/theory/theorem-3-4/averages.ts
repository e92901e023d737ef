import { marginSlack } from "../../../math/constellations/margin-bounds.ts";
import { meanProducts, spreadSlack, type MeanProducts } from "../../../math/mean-products.ts";
import type { PairVectors } from "../../../math/pair-loss.ts";
import { xi } from "../../../math/xi.ts";
import { measured } from "../measured.ts";
import { pairDraws } from "../pair-draws.ts";

export const AVERAGES_SETTINGS = { draws: 4000, seed: 35 };

/**
 * On random and adversarial pairs: the inequality of Lee, Chang and Sohn and the identity behind it,
 * and the two bounds of Theorem 3.4 for averages and for smallest and largest products.
 */
export function averages(): Record<string, number> {
  const { draws, seed } = AVERAGES_SETTINGS;
  const least = { fact: Infinity, alignment: Infinity, spread: Infinity, extremes: Infinity };
  let identity = 0;
  const pairs = pairDraws(seed, draws);
  for (const pair of pairs) {
    const { U, V, n, d } = pair;
    const means = meanProducts(pair);
    const fact = spreadSlack(pair);
    const squares = means.squaredSum / (4 * n * n) + xi(U, V, n, d) / 4;
    identity = Math.max(identity, Math.abs(fact - squares));
    const { alignment, spread } = slackOfMeans(means, n);
    const { margin, relativeBias } = measured(pair);
    const extremes = marginSlack(margin, relativeBias, n);
    least.fact = Math.min(least.fact, fact);
    least.alignment = Math.min(least.alignment, alignment);
    least.spread = Math.min(least.spread, spread);
    least.extremes = Math.min(least.extremes, extremes.alignment, extremes.spread);
  }
  return {
    "random.draws": pairs.length,
    "random.least-fact": least.fact,
    "random.identity-error": identity,
    "random.least-alignment": least.alignment,
    "random.least-spread": least.spread,
    "random.least-extremes": least.extremes,
  };
}

/** The slack of the two bounds when m and b_rel are taken from the averages. */
export function slackOfMeans({ matching, nonMatching }: MeanProducts, n: number) {
  return marginSlack((matching - nonMatching) / 2, (matching + nonMatching) / 2, n);
}

/** Both slacks of a pair, by its averages. */
export function averageSlack(pair: PairVectors) {
  return slackOfMeans(meanProducts(pair), pair.n);
}

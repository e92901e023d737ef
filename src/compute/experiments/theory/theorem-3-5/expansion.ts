import { expandedSquaredSum, meanProducts } from "../../../math/mean-products.ts";
import { pairDraws } from "../pair-draws.ts";

export const EXPANSION_SETTINGS = { draws: 2000, seed: 36 };

/**
 * Eq. (22): |U_C + V_C|^2 against N'^2 (2 - xi) - 2 (N' - 2) A + 4 B; the largest difference, over
 * N'^2, of which both sides are a multiple of at most 4. Any pairs are a subset of some.
 */
export function expansion(): Record<string, number> {
  const { draws, seed } = EXPANSION_SETTINGS;
  const errors = pairDraws(seed, draws).map((pair) => {
    const { squaredSum } = meanProducts(pair);
    return Math.abs(squaredSum - expandedSquaredSum(pair)) / (pair.n * pair.n);
  });
  return { "expansion.draws": errors.length, "expansion.error": Math.max(...errors) };
}

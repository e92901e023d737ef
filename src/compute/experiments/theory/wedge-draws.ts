import { inGapWedge } from "../../math/constellations/region.ts";
import { margin, relativeBiasStar } from "../../math/margin.ts";
import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import { hasGapSigns } from "../../theory/modality-gap.ts";

/** How often m* > |b*| came without the signs of eq. (25). */
export interface WedgeDraws {
  draws: number;
  /** Draws in the wedge m* > |b*|. */
  inWedge: number;
  /** Of these, how many lack the signs; none by the theorem. */
  without: number;
}

/**
 * Draws the least matching and the greatest non-matching product from [-1, 1], half of the time one
 * of them within 1e-15 to 1 of zero, which is the border of the wedge.
 */
export function wedgeDraws(seed: number, draws: number): WedgeDraws {
  const bits = mersenneTwister(seed);
  const uniform = () => 2 * uniform53(bits) - 1;
  const found = { draws, inWedge: 0, without: 0 };
  for (let i = 0; i < draws; i++) {
    const products = [uniform(), uniform()];
    let scale = 1;
    for (let tenths = Math.floor(uniform53(bits) * 16); tenths > 0; tenths--) scale /= 10;
    if (i % 2 === 0) products[(i / 2) % 2]! *= scale;
    const drawn = { minMatching: products[0]!, maxNonMatching: products[1]! };
    const wedge = inGapWedge(margin(drawn), relativeBiasStar(drawn));
    if (wedge) found.inWedge++;
    if (wedge && !hasGapSigns(drawn)) found.without++;
  }
  return found;
}

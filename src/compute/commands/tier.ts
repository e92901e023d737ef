import { ARTEFACTS, EXTENDED, type ExperimentId } from "../artefacts.ts";

/**
 * `paper`: what the site shows by default. `extended`: hours more, recomputed only on demand.
 * `quick`: the paper tier with one run per configuration, for development; never into data/.
 */
export const TIERS = ["paper", "extended", "quick"] as const;
export type Tier = (typeof TIERS)[number];

/** The experiments of a tier, in the paper's order. */
export function experimentsOf(tier: Tier): readonly ExperimentId[] {
  return tier === "extended" ? EXTENDED : ARTEFACTS.map(({ id }) => id);
}

import { ARTEFACTS, EXTENDED, type ExperimentId } from "../artefacts.ts";

/**
 * `paper`: what the site shows by default. `extended`: hours more, recomputed only on demand.
 * `quick`: what of the paper tier is done in a minute with one run per configuration, for
 * development; into .cache/quick unless another folder is named.
 */
export const TIERS = ["paper", "extended", "quick"] as const;
export type Tier = (typeof TIERS)[number];

/**
 * Too long for `quick` even with one run per configuration: many modalities, every loss form, the
 * notebooks' 48 configurations, searches, pictures; or a look at the runs of all other artefacts.
 */
const LONG: ReadonlySet<ExperimentId> = new Set([
  "table-3",
  "figure-11",
  "loss-forms",
  "notebooks",
  "problem-1",
  "unicon",
  "emoji",
  "figure-2",
  "theorem-3-4",
  "theorem-3-5",
]);

/** The experiments of a tier, in the paper's order. */
export function experimentsOf(tier: Tier): readonly ExperimentId[] {
  if (tier === "extended") return EXTENDED;
  const ids = ARTEFACTS.map(({ id }) => id);
  return tier === "quick" ? ids.filter((id) => !LONG.has(id)) : ids;
}

import { exact } from "./calculation.ts";
import type { Experiment } from "./experiment.ts";
import { codesWithinBound } from "./theory/theorem-3-5/codes.ts";
import { EXPANSION_SETTINGS, expansion } from "./theory/theorem-3-5/expansion.ts";
import { CONSISTENCY_SETTINGS, consistency } from "./theory/theorem-3-5/consistency.ts";
import { HEIGHT_SETTINGS, bestHeight } from "./theory/theorem-3-5/height.ts";
import { SUBSET_SETTINGS, subsetBound, trainedSubsets } from "./theory/theorem-3-5/subsets.ts";
import { trainedWithinBound } from "./theory/theorem-3-5/trained.ts";
import { trainedRuns } from "./theory/trained-pairs.ts";

/** The upper bound on the size of constellations: each step of its proof, and what it allows. */
export const experiment: Experiment = {
  id: "theorem-3-5",
  settings: {
    expansion: EXPANSION_SETTINGS,
    subsets: SUBSET_SETTINGS,
    height: HEIGHT_SETTINGS,
    consistency: CONSISTENCY_SETTINGS,
  },
  runs: trainedRuns,
  summarise(outcomes) {
    const height = bestHeight();
    const values = {
      ...expansion(),
      ...subsetBound(),
      ...height.values,
      ...consistency(),
      ...codesWithinBound(),
    };
    return {
      metrics: [
        ...Object.entries(values).map(([name, value]) => exact(`theorem-3-5/${name}`, value)),
        ...trainedSubsets(outcomes),
        ...trainedWithinBound(outcomes),
      ],
      series: { height: height.series },
    };
  },
};

import { exact } from "./calculation.ts";
import type { Experiment } from "./experiment.ts";
import { AVERAGES_SETTINGS, averages } from "./theory/theorem-3-4/averages.ts";
import { RANKIN_SETTINGS, rankin } from "./theory/theorem-3-4/rankin.ts";
import { SIMPLEX_SETTINGS, simplexEquality } from "./theory/theorem-3-4/simplex.ts";
import { trainedSlack } from "./theory/theorem-3-4/trained.ts";
import { trainedRuns } from "./theory/trained-pairs.ts";

/** The bounds on the margin: Rankin's fact, the averages behind them, equality, trained runs. */
export const experiment: Experiment = {
  id: "theorem-3-4",
  settings: { rankin: RANKIN_SETTINGS, averages: AVERAGES_SETTINGS, simplex: SIMPLEX_SETTINGS },
  runs: trainedRuns,
  summarise(outcomes) {
    const values = { ...rankin(), ...averages(), ...simplexEquality() };
    const trained = trainedSlack(outcomes);
    return {
      metrics: [
        ...Object.entries(values).map(([name, value]) => exact(`theorem-3-4/${name}`, value)),
        ...trained.metrics,
      ],
      series: { trained: trained.series },
    };
  },
};

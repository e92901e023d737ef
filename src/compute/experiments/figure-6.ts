import { exact } from "./calculation.ts";
import type { Experiment } from "./experiment.ts";
import { experiment as figure20 } from "./figure-20.ts";
import { boundsByDimension, enough, FIGURE_6, rates } from "./theory/figure-6/bounds.ts";
import { codePoints, trainedPoints } from "./theory/figure-6/points.ts";

/** Both bounds for one margin and relative bias, with constellations that exist. */
export const experiment: Experiment = {
  id: "figure-6",
  settings: FIGURE_6,
  /** The pairs of figure 20 are trained with the relative bias of this figure. */
  runs: (options) => figure20.runs(options),
  summarise(outcomes) {
    const bounds = boundsByDimension();
    const codes = codePoints();
    const trained = trainedPoints(outcomes);
    const values = { ...rates(), ...bounds.values, ...enough(), ...codes.values };
    return {
      metrics: [
        ...Object.entries(values).map(([name, value]) => exact(`figure-6/${name}`, value)),
        ...trained.metrics,
      ],
      series: { ...bounds.series, codes: codes.series, trained: trained.series },
    };
  },
};

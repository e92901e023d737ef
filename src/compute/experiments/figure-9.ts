import { mean } from "../math/statistics.ts";
import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric } from "./experiment.ts";
import { fixedBiasRuns, outcomesOfBias, settings as figure8 } from "./figure-8.ts";
import { spread } from "./spread.ts";
import { geometryTolerance } from "./tolerances.ts";

/** The runs of figure 8, and the first ten of each bias again under the paper's formula. */
const settings = { ...figure8, formulaRunsPerBias: 10 };
const FORMS = ["published", "formula"] as const;

export const experiment: Experiment = {
  id: "figure-9",
  settings,
  runs: ({ seeds } = {}) => [
    ...fixedBiasRuns("published", seeds ?? settings.runsPerBias),
    ...fixedBiasRuns("formula", Math.min(seeds ?? Infinity, settings.formulaRunsPerBias)),
  ],
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    settings.biases.forEach((_, i) => {
      for (const form of FORMS) {
        const finals = outcomesOfBias(outcomes, form, i).map((o) => o.final);
        const margins = finals.map((f) => f.margin);
        const biases = finals.map((f) => f.relativeBiasStar);
        const add = (name: string, value: number, tolerance: number) =>
          metrics.push({ id: `figure-9/b${i}.${form}.${name}`, value, tolerance });
        add("runs", finals.length, 0);
        add("margin.mean", mean(margins), geometryTolerance());
        add("margin.sd", spread(margins), geometryTolerance());
        add("bias.mean", mean(biases), geometryTolerance());
        add("bias.sd", spread(biases), geometryTolerance());
        series[`b${i}.${form}`] = { margin: margins, relativeBiasStar: biases };
      }
    });
    return { metrics, series };
  },
};

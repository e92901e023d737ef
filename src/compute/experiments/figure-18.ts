import { quantile } from "../math/statistics.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric } from "./experiment.ts";
import { traceAt } from "./experiment.ts";
import { armOf, armsOf, comparisonRuns, curveOf, settings as runs, type Arm } from "./figure-16.ts";
import { lossTolerance } from "./tolerances.ts";

/** Steps at which the losses of figure 16's runs are compared. */
const COMPARED = [2000, 4000, runs.steps];
const settings = { ...runs, comparedAt: COMPARED };

/**
 * Which parameterization has the lower loss: per arm and step the median over seeds, and the number
 * of initial biases where that of the relative-bias parameterization is the lower one. Losses span
 * orders of magnitude, so that a mean would be one run's.
 */
export function compareLosses(artefact: string, arms: readonly Arm[]): Metric[] {
  const metrics: Metric[] = [];
  const add = (name: string, value: number, tolerance: number) =>
    metrics.push({ id: `${artefact}/${name}`, value, tolerance });
  for (const step of COMPARED) {
    const loss = (outcome: TrainingOutcome) => traceAt(outcome, step).loss;
    const medians = new Map(arms.map((arm) => [arm.id, quantile(arm.seeds.map(loss), 0.5)]));
    for (const [arm, median] of medians)
      add(`${arm}.loss-${step}.median`, median, lossTolerance(median));
    const lower = runs.biases.filter(
      (_, i) => medians.get(armOf("relative-bias", i))! < medians.get(armOf("bias", i))!,
    );
    add(`starts-faster-${step}`, lower.length, 0);
  }
  return metrics;
}

/** The loss of the runs of figure 16. */
export const experiment: Experiment = {
  id: "figure-18",
  settings,
  runs: ({ seeds } = {}) => comparisonRuns(seeds),
  summarise(outcomes) {
    const arms = armsOf(outcomes);
    return {
      metrics: [...arms.flatMap(ofOneArm), ...compareLosses("figure-18", arms)],
      series: Object.fromEntries(
        arms.map((arm): [string, Series] => [arm.id, curveOf(arm, (entry) => entry.loss)]),
      ),
    };
  },
};

/** The number of seeds, and the authors' seed by itself under both forms. */
function ofOneArm({ id, seeds, authors, formula }: Arm): Metric[] {
  return [
    { id: `figure-18/${id}.runs`, value: seeds.length, tolerance: 0 },
    ...COMPARED.flatMap((step) =>
      Object.entries({ authors, formula }).map(([name, outcome]): Metric => {
        const { loss } = traceAt(outcome, step);
        return {
          id: `figure-18/${id}.loss-${step}.${name}`,
          value: loss,
          tolerance: lossTolerance(loss),
        };
      }),
    ),
  ];
}

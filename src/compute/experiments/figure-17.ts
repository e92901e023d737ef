import { mean } from "../math/statistics.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric } from "./experiment.ts";
import { stateAfter } from "./experiment.ts";
import { armOf, armsOf, comparisonRuns, curveOf, settings, type Arm } from "./figure-16.ts";
import { HALFWAY } from "./notebooks/configuration.ts";
import { spread } from "./spread.ts";
import { biasTolerance } from "./tolerances.ts";

/** The relative bias of a state: what is trained, or b / t. */
const relativeBias = (arm: Arm, { temperature, bias }: { temperature: number; bias: number }) =>
  arm.method === "bias" ? bias / temperature : bias;

/** Where the relative bias of the runs of figure 16 goes. */
export const experiment: Experiment = {
  id: "figure-17",
  settings,
  runs: ({ seeds } = {}) => comparisonRuns(seeds),
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    const add = (name: string, value: number, tolerance = biasTolerance()) =>
      metrics.push({ id: `figure-17/${name}`, value, tolerance });
    const arms = armsOf(outcomes);
    const sizes = new Map<string, number>();
    for (const arm of arms) {
      const final = ({ final: state }: TrainingOutcome) => relativeBias(arm, state);
      const finals = arm.seeds.map(final);
      const size = mean(finals.map(Math.abs));
      sizes.set(arm.id, size);
      add(`${arm.id}.runs`, finals.length, 0);
      add(`${arm.id}.halfway`, relativeBias(arm, stateAfter(arm.authors, HALFWAY)));
      add(`${arm.id}.authors`, final(arm.authors));
      add(`${arm.id}.formula`, final(arm.formula));
      add(`${arm.id}.mean`, mean(finals));
      add(`${arm.id}.sd`, spread(finals));
      add(`${arm.id}.size`, size);
      // b itself, as it stands in the logit t s - b.
      add(`${arm.id}.b`, mean(arm.seeds.map((o) => final(o) * o.final.temperature)), 0.1);
      // What would suit the final vectors best, whatever the trained value is.
      add(`${arm.id}.star`, mean(arm.seeds.map((o) => o.final.relativeBiasStar)));
      series[arm.id] = curveOf(arm, (entry) => relativeBias(arm, entry));
    }
    const pairs = settings.biases.map((_, i) => ({
      bias: sizes.get(armOf("bias", i))!,
      relativeBias: sizes.get(armOf("relative-bias", i))!,
    }));
    add("starts-smaller", pairs.filter((p) => p.bias < p.relativeBias).length, 0);
    add("starts-under-half", pairs.filter((p) => p.bias < p.relativeBias / 2).length, 0);
    return { metrics, series };
  },
};

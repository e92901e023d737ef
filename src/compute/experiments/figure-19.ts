import { mean } from "../math/statistics.ts";
import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric } from "./experiment.ts";
import { armOf, armsOf, comparisonRuns, settings as runs } from "./figure-16.ts";
import { compareLosses } from "./figure-18.ts";
import { interval, spread } from "./spread.ts";
import { geometryTolerance } from "./tolerances.ts";

/** Many times over: what a margin must gain to be called much larger. */
const MUCH = 1.25;
const settings = { ...runs, muchLarger: MUCH };

/** The margins at which the runs of figure 16 end. */
export const experiment: Experiment = {
  id: "figure-19",
  settings,
  runs: ({ seeds } = {}) => comparisonRuns(seeds),
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    const add = (name: string, value: number, tolerance = geometryTolerance()) =>
      metrics.push({ id: `figure-19/${name}`, value, tolerance });
    const arms = armsOf(outcomes);
    const means = new Map<string, number>();
    for (const arm of arms) {
      const margins = arm.seeds.map(({ final }) => final.margin);
      const [low, high] = interval(margins);
      means.set(arm.id, mean(margins));
      add(`${arm.id}.runs`, margins.length, 0);
      add(`${arm.id}.authors`, arm.authors.final.margin);
      add(`${arm.id}.formula`, arm.formula.final.margin);
      add(`${arm.id}.mean`, mean(margins));
      add(`${arm.id}.sd`, spread(margins));
      add(`${arm.id}.low`, low);
      add(`${arm.id}.high`, high);
      add(`${arm.id}.smallest`, Math.min(...margins));
      series[arm.id] = { seed: margins.map((_, r) => runs.seed + r), margin: margins };
    }
    const ratios = runs.biases.map(
      (_, i) => means.get(armOf("relative-bias", i))! / means.get(armOf("bias", i))!,
    );
    ratios.forEach((ratio, i) => {
      add(`b${i}.ratio`, ratio, 0.05);
    });
    add("starts-larger", ratios.filter((ratio) => ratio > 1).length, 0);
    add("starts-much-larger", ratios.filter((ratio) => ratio >= MUCH).length, 0);
    return { metrics: [...metrics, ...compareLosses("figure-19", arms)], series };
  },
};

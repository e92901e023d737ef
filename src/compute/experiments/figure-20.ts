import { mean } from "../math/statistics.ts";
import type { Measurement, TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric, Run } from "./experiment.ts";
import { outcomeOf } from "./experiment.ts";
import { spread } from "./spread.ts";
import { geometryTolerance } from "./tolerances.ts";
import { curveSteps, fixed, trained, training } from "./training.ts";

/**
 * N, b_rel, t and the seed of the authors' notebook on xi, which has d = 100, twenty runs and 1000
 * steps; the lower dimensions are drawn in the same way, and trained on to see where they settle.
 */
const settings = {
  n: 100,
  dims: [2, 3, 5, 10, 20, 50, 100],
  steps: [10_000, 10_000, 10_000, 10_000, 1000, 1000, 1000],
  temperature: 10,
  relativeBias: 0,
  seed: 50,
  /** Drawn one after the other from one seed; under the formula only the first five. */
  runsPerDim: { published: 20, formula: 5 },
  /** By the last of these, the length of the authors' runs, xi should have vanished. */
  reportedAt: [1, 10, 100, 200, 500, 1000],
  /** Below it, the differences U - V count as one vector: |U - V|^2 is near 2 at first. */
  vanished: 1e-3,
};
type Form = keyof typeof settings.runsPerDim;
const FORMS = ["published", "formula"] as const;
const AUTHORS_STEPS = 1000;

const runId = (form: Form, dim: number, run: number) => `${form}/d${dim}/r${run}`;

/** Every 20 steps as long as the authors' runs, then every 200. */
function measuredSteps(steps: number): number[] {
  const late = curveSteps(steps, 200).filter((step) => step > AUTHORS_STEPS);
  return [...curveSteps(AUTHORS_STEPS, 20), ...late];
}

/** The paper's definition, and the notebook's. */
const QUANTITIES = { squared: "xi", unsquared: "xiUnsquared" } as const;

function runsOf(outcomes: ReadonlyMap<string, TrainingOutcome>, form: Form, dim: number) {
  const runs: Measurement[][] = [];
  while (outcomes.has(runId(form, dim, runs.length)))
    runs.push(outcomeOf(outcomes, runId(form, dim, runs.length)).measurements!);
  return runs;
}

export const experiment: Experiment = {
  id: "figure-20",
  settings,
  runs: ({ seeds = Infinity } = {}) =>
    settings.dims.flatMap((dim, at) =>
      FORMS.flatMap((form) =>
        Array.from({ length: Math.min(seeds, settings.runsPerDim[form]) }, (_, r): Run => ({
          id: runId(form, dim, r),
          case: training({
            form,
            n: settings.n,
            dim,
            steps: settings.steps[at]!,
            seed: settings.seed,
            draws: [2 * r, 2 * r + 1],
            temperature: trained(settings.temperature),
            bias: fixed(settings.relativeBias),
            record: [1, AUTHORS_STEPS],
            measure: measuredSteps(settings.steps[at]!),
          }),
        })),
      ),
    ),
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    const add = (name: string, value: number, tolerance = geometryTolerance()) =>
      metrics.push({ id: `figure-20/${name}`, value, tolerance });
    const converged = { squared: 0, unsquared: 0 };
    settings.dims.forEach((dim, d) => {
      const steps = measuredSteps(settings.steps[d]!);
      const published = runsOf(outcomes, "published", dim);
      const formula = runsOf(outcomes, "formula", dim);
      add(`d${dim}.runs`, published.length, 0);
      add(`d${dim}.formula-runs`, formula.length, 0);
      for (const [name, s] of [
        ["margin", steps.indexOf(AUTHORS_STEPS)],
        ["margin-last", steps.length - 1],
      ] as const) {
        const margins = published.map((run) => run[s]!.margin);
        add(`d${dim}.${name}`, mean(margins));
        add(`d${dim}.${name}.separated`, margins.filter((margin) => margin > 0).length, 1);
      }
      const curves: Series = { step: steps };
      for (const name of ["squared", "unsquared"] as const) {
        const key = QUANTITIES[name];
        const over = (runs: Measurement[][], s: number) => runs.map((run) => run[s]![key]);
        for (const step of settings.reportedAt)
          add(`d${dim}.${name}-${step}`, mean(over(published, steps.indexOf(step))));
        const atEnd = over(published, steps.indexOf(AUTHORS_STEPS));
        if (mean(atEnd) < settings.vanished) converged[name]++;
        add(`d${dim}.${name}.sd`, spread(atEnd));
        add(`d${dim}.${name}.largest`, Math.max(...atEnd));
        add(`d${dim}.${name}.formula`, mean(over(formula, steps.indexOf(AUTHORS_STEPS))));
        add(`d${dim}.${name}.formula-last`, mean(over(formula, steps.length - 1)));
        add(`d${dim}.${name}.last`, mean(over(published, steps.length - 1)));
        const curve = (of: (values: number[]) => number) =>
          steps.map((_, s) => of(over(published, s)));
        curves[name] = curve(mean);
        add(`d${dim}.${name}.lowest`, Math.min(...curves[name]));
        curves[`${name}Low`] = curve((values) => Math.min(...values));
        curves[`${name}High`] = curve((values) => Math.max(...values));
      }
      series[`d${dim}`] = curves;
    });
    add("dimensions", settings.dims.length, 0);
    add("dimensions-converged.squared", converged.squared, 0);
    add("dimensions-converged.unsquared", converged.unsquared, 0);
    return { metrics, series };
  },
};

import type { Series } from "../schemas/result.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import type { Experiment, Metric, Run } from "./experiment.ts";
import { outcomeOf } from "./experiment.ts";
import {
  biasTolerance,
  geometryTolerance,
  lossTolerance,
  temperatureTolerance,
} from "./tolerances.ts";
import { curveSteps, fixed, trained, training } from "./training.ts";

/** Seed, size and start of the authors' notebook BasicExperiment. */
const settings = {
  n: 20,
  dim: 3,
  steps: 10_000,
  seed: 50,
  temperature: 10,
  relativeBias: 0,
} as const;
export const FORMS = ["published", "formula"] as const;

/** The authors' basic run: 20 pairs on the sphere, b_rel = 0 fixed, under each form of the loss. */
export function basicRuns(): Run[] {
  const { n, dim, steps, seed } = settings;
  return FORMS.map((form) => ({
    id: form,
    case: training({
      form,
      n,
      dim,
      steps,
      seed,
      draws: [0, 1],
      temperature: trained(settings.temperature),
      bias: fixed(settings.relativeBias),
      record: curveSteps(steps, 200),
      measure: curveSteps(steps, 200),
    }),
  }));
}

export const experiment: Experiment = {
  id: "figure-5",
  settings: { ...settings, forms: [...FORMS] },
  runs: basicRuns,
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    for (const form of FORMS) {
      const outcome = outcomeOf(outcomes, form);
      const { final } = outcome;
      const add = (name: string, value: number, tolerance: number) =>
        metrics.push({ id: `figure-5/${form}.${name}`, value, tolerance });
      add("temperature", final.temperature, temperatureTolerance(final.temperature));
      add("loss", final.loss, lossTolerance(final.loss));
      add("margin", final.margin, geometryTolerance());
      add("relative-bias-star", final.relativeBiasStar, biasTolerance());
      add("xi", outcome.measurements!.at(-1).xi, geometryTolerance());
      series[`${form}.curve`] = curve(outcome);
      final.vectors.forEach((vectors, m) => {
        series[`${form}.${m === 0 ? "u" : "v"}`] = points(vectors);
      });
    }
    return { metrics, series };
  },
};

function curve(outcome: TrainingOutcome): Series {
  const { trace, measurements } = outcome;
  return {
    step: trace.map((e) => e.step),
    loss: trace.map((e) => e.loss),
    temperature: trace.map((e) => e.temperature),
    margin: measurements!.map((e) => e.margin),
    xi: measurements!.map((e) => e.xi),
  };
}

function points(vectors: number[][]): Series {
  return Object.fromEntries(["x", "y", "z"].map((axis, k) => [axis, vectors.map((v) => v[k]!)]));
}

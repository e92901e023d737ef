import { mean } from "../math/statistics.ts";
import type { Measurement, TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric, Run, RunOptions } from "./experiment.ts";
import { outcomeOf } from "./experiment.ts";
import { spread } from "./spread.ts";
import { geometryTolerance } from "./tolerances.ts";
import { curveSteps, fixed, trained, training } from "./training.ts";

/** Ten fixed relative biases, evenly from -1 to 1, a hundred runs each; notebook FixedRelativeBias. */
export const settings = {
  n: 100,
  dim: 10,
  steps: 5000,
  temperature: 10,
  biases: Array.from({ length: 10 }, (_, i) => -1 + (2 * i) / 9),
  runsPerBias: 100,
  /** Run r of bias i is seeded with seedStride * i + r. */
  seedStride: 10_000,
  /** After this step the mean margins are taken to have left their start behind. */
  warmUp: 1000,
};

const measured = curveSteps(settings.steps, 100);
const runId = (form: string, bias: number, run: number) => `${form}/b${bias}/r${run}`;

/** `runsPerBias` runs for each of the ten biases, with the authors' seeds. */
export function fixedBiasRuns(form: "published" | "formula", runsPerBias: number): Run[] {
  const { n, dim, steps, temperature, biases, seedStride } = settings;
  return biases.flatMap((bias, i) =>
    Array.from({ length: runsPerBias }, (_, r) => ({
      id: runId(form, i, r),
      case: training({
        form,
        n,
        dim,
        steps,
        seed: seedStride * i + r,
        draws: [0, 1],
        temperature: trained(temperature),
        bias: fixed(bias),
        record: [1, steps],
        measure: measured,
      }),
    })),
  );
}

/** The outcomes of bias `i` in the order of their runs, however many there are. */
export function outcomesOfBias(
  outcomes: ReadonlyMap<string, TrainingOutcome>,
  form: string,
  i: number,
): TrainingOutcome[] {
  const found: TrainingOutcome[] = [];
  while (outcomes.has(runId(form, i, found.length)))
    found.push(outcomeOf(outcomes, runId(form, i, found.length)));
  return found;
}

export const experiment: Experiment = {
  id: "figure-8",
  settings,
  runs: ({ seeds = settings.runsPerBias }: RunOptions = {}) => fixedBiasRuns("published", seeds),
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    settings.biases.forEach((_, i) => {
      const runs = outcomesOfBias(outcomes, "published", i).map((o) => o.measurements!);
      const curve = evolution(runs);
      series[`b${i}`] = curve;
      const add = (name: string, value: number, tolerance: number) =>
        metrics.push({ id: `figure-8/b${i}.${name}`, value, tolerance });
      add("runs", runs.length, 0);
      add("margin.start", curve["mean"][0]!, geometryTolerance());
      add("margin.end", curve["mean"].at(-1), geometryTolerance());
      add("margin.largest-fall", largestFall(curve, settings.warmUp), geometryTolerance());
    });
    return { metrics, series };
  },
};

/** Mean and sample standard deviation of the margin over runs, step by step. */
function evolution(runs: Measurement[][]): Series & Record<"step" | "mean" | "sd", number[]> {
  const margins = measured.map((_, s) => runs.map((run) => run[s]!.margin));
  return { step: measured, mean: margins.map(mean), sd: margins.map(spread) };
}

/** The most by which the mean curve falls between neighbouring steps past `from`; 0 if it never does. */
function largestFall(curve: Record<"step" | "mean", number[]>, from: number): number {
  const late = curve.mean.filter((_, s) => curve.step[s]! >= from);
  return Math.max(0, ...late.slice(1).map((m, s) => late[s]! - m));
}

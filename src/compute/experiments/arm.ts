import type { TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";
import { LOSS_STEPS, lossCurve } from "./descent.ts";
import { lossMetrics, trainedMetrics } from "./descent-metrics.ts";
import { outcomeOf, type Metric, type Run, type Summary } from "./experiment.ts";
import { innerProductHistogram, type View } from "./histogram.ts";
import { gapMetrics } from "./separation-metrics.ts";
import { training, type Training } from "./training.ts";

/** The forms of the loss that methods are compared under. */
export const FORMS = ["published", "formula"] as const;
export type Form = (typeof FORMS)[number];

/** One way to train, compared with others from starts of the same size. */
export interface Arm {
  /** `notebook.relative-bias`; also the stem of its metrics and series. */
  id: string;
  training: Pick<Training, "draws" | "temperature" | "bias"> & Partial<Training>;
}

interface Size {
  n: number;
  dim: number;
  steps: number;
  firstSeed: number;
}

type Outcomes = ReadonlyMap<string, TrainingOutcome>;
const runId = (arm: string, form: Form, run: number) => `${arm}/${form}/r${run}`;

/** The runs of each arm under each form, one per seed, with the loss recorded along the way. */
export function armRuns(
  arms: readonly Arm[],
  { n, dim, steps, firstSeed }: Size,
  seeds: number,
): Run[] {
  return arms.flatMap((arm) =>
    FORMS.flatMap((form) =>
      Array.from({ length: seeds }, (_, r) => ({
        id: runId(arm.id, form, r),
        case: training({
          n,
          dim,
          steps,
          seed: firstSeed + r,
          record: LOSS_STEPS,
          ...arm.training,
          form,
        }),
      })),
    ),
  );
}

/** Runs of an arm in the order of their seeds, however many there are; `missing run: id` if none. */
export function runsOf(outcomes: Outcomes, arm: string, form: Form): TrainingOutcome[] {
  const found = [outcomeOf(outcomes, runId(arm, form, 0))];
  while (outcomes.has(runId(arm, form, found.length)))
    found.push(outcomeOf(outcomes, runId(arm, form, found.length)));
  return found;
}

/**
 * Gaps, losses and end of an arm under one form, its loss curve, and the histogram of its first run.
 * A run with an adapter is measured through it and, as `ID-undone`, without it.
 */
export function summariseArm(artefact: string, arm: Arm, form: Form, outcomes: Outcomes): Summary {
  const { adapter, temperature, parameterization = "relative-bias" } = arm.training;
  const runs = runsOf(outcomes, arm.id, form);
  const stem = `${artefact}/${arm.id}.${form}`;
  const metrics: Metric[] = [
    ...gapMetrics(stem, runs, adapter && throughAdapter),
    ...lossMetrics(stem, runs),
    ...(temperature.trainable ? trainedMetrics(stem, runs, parameterization) : []),
  ];
  const series: Record<string, Series> = {
    [`${arm.id}.${form}.loss`]: lossCurve(runs),
    [`${arm.id}.${form}.histogram`]: innerProductHistogram(
      runs[0]!,
      adapter && throughAdapter(runs[0]!),
    ),
  };
  if (adapter) {
    metrics.push(...gapMetrics(`${artefact}/${arm.id}-undone.${form}`, runs));
    series[`${arm.id}-undone.${form}.histogram`] = innerProductHistogram(runs[0]!);
  }
  return { metrics, series };
}

/** Summaries side by side as one, and further metrics. */
export const joined = (summaries: readonly Summary[], more: readonly Metric[]): Summary => ({
  metrics: [...summaries.flatMap(({ metrics }) => metrics), ...more],
  series: Object.fromEntries(summaries.flatMap(({ series }) => Object.entries(series))),
});

/** <(delta U, c), (delta V, -c)> with c^2 = 1 - delta^2, from <U, V>. */
function throughAdapter({ final }: TrainingOutcome): View {
  const delta2 = final.delta! * final.delta!;
  return (s) => delta2 * s - (1 - delta2);
}

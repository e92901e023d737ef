import { mean } from "../math/statistics.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric, Run } from "./experiment.ts";
import { outcomeOf } from "./experiment.ts";
import { interval, spread } from "./spread.ts";
import {
  biasTolerance,
  geometryTolerance,
  lossTolerance,
  temperatureTolerance,
} from "./tolerances.ts";
import { trained, training } from "./training.ts";

/** N and d from the caption of table 3; the rest from appendix D and the notebook MoreModalities. */
const settings = {
  n: 100,
  dim: 10,
  steps: 10_000,
  temperature: 10,
  relativeBias: 0,
  modalities: [2, 4, 6, 8, 14, 20],
  /** A run costs k (k - 1) / 2 pair losses a step, so the large k get fewer. */
  runsPerModalities: [10, 10, 10, 6, 4, 3],
  firstSeed: 50,
};

const runId = (k: number, run: number) => `k${k}/r${run}`;

export const experiment: Experiment = {
  id: "table-3",
  settings,
  runs({ seeds } = {}) {
    const { n, dim, steps, firstSeed } = settings;
    return settings.modalities.flatMap((k, at) =>
      Array.from({ length: seeds ?? settings.runsPerModalities[at]! }, (_, r): Run => ({
        id: runId(k, r),
        case: training({
          form: "published",
          n,
          dim,
          steps,
          seed: firstSeed + r,
          // The notebook draws a pair of matrices per modality and keeps the first.
          draws: Array.from({ length: k }, (_, m) => 2 * m),
          temperature: trained(settings.temperature),
          bias: trained(settings.relativeBias),
          record: [1, steps],
        }),
      })),
    );
  },
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    const { n, firstSeed } = settings;
    for (const k of settings.modalities) {
      const finals = finalsOf(outcomes, k);
      const gaps = finals.map((f) => 2 * f.margin);
      const add = (name: string, value: number, tolerance: number) =>
        metrics.push({ id: `table-3/k${k}.${name}`, value, tolerance });
      const [low, high] = interval(gaps);
      const t = finals.map((f) => f.temperature);
      const b = finals.map((f) => f.bias);
      const loss = finals.map((f) => f.loss);
      add("runs", finals.length, 0);
      add("gap.mean", mean(gaps), 2 * geometryTolerance());
      add("gap.sd", spread(gaps), 2 * geometryTolerance());
      add("gap.low", low, 8 * geometryTolerance());
      add("gap.high", high, 8 * geometryTolerance());
      add("margin.mean", mean(gaps) / 2, geometryTolerance());
      add("temperature.mean", mean(t), temperatureTolerance(mean(t)));
      add("relative-bias.mean", mean(b), biasTolerance());
      add("loss.mean", mean(loss), lossTolerance(mean(loss)));
      series[`k${k}`] = { seed: finals.map((_, r) => firstSeed + r), gap: gaps, t, b, loss };
    }
    // Theorem 3.4, summed: no constellation of N pairs has a halved margin above N / (2 (N - 1)).
    metrics.push({ id: "table-3/margin-cap", value: n / (2 * (n - 1)), tolerance: 0 });
    return { metrics, series };
  },
};

function finalsOf(outcomes: ReadonlyMap<string, TrainingOutcome>, k: number) {
  const finals: TrainingOutcome["final"][] = [];
  while (outcomes.has(runId(k, finals.length)))
    finals.push(outcomeOf(outcomes, runId(k, finals.length)).final);
  return finals;
}

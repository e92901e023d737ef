import type { TrainingCase } from "../schemas/case.ts";
import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric, Run } from "./experiment.ts";
import { finalsOf, gapMetrics, seedSeries } from "./gap-metrics.ts";
import { geometryTolerance } from "./tolerances.ts";
import { trained, training, type LossForm } from "./training.ts";

/**
 * The grid of starts of table 5. The paper states neither N nor d nor a number of steps: those of
 * its other synthetic experiments stand in (appendix D.4). Every cell starts from the same vectors.
 */
export const settings = {
  n: 100,
  dim: 10,
  steps: 10_000,
  temperatures: [1, 3, 10, 30, 100],
  biases: Array.from({ length: 11 }, (_, i) => (2 * i - 10) / 10),
  runsPerCell: 3,
  firstSeed: 50,
};

/** One run of the cell (t0, b_rel0), both trained, from the vectors of `seed`. */
export function cell(form: LossForm, t0: number, b0: number, seed: number): TrainingCase {
  const { n, dim, steps } = settings;
  return training({
    form,
    n,
    dim,
    steps,
    seed,
    draws: [0, 1],
    temperature: trained(t0),
    bias: trained(b0),
    record: [1, steps],
  });
}

/** The cells row by row; `t10.b5` starts at t = 10 and the sixth of the relative biases. */
export const cells = settings.temperatures.flatMap((t0) =>
  settings.biases.map((b0, i) => ({ t0, b0, id: `t${t0}.b${i}` })),
);

export const experiment: Experiment = {
  id: "table-5",
  settings,
  runs: ({ seeds = settings.runsPerCell } = {}) =>
    cells.flatMap(({ t0, b0, id }) =>
      Array.from({ length: seeds }, (_, r): Run => ({
        id: `${id}/r${r}`,
        case: cell("published", t0, b0, settings.firstSeed + r),
      })),
    ),
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    const gaps = new Map<string, number>();
    for (const { id } of cells) {
      const finals = finalsOf(outcomes, id);
      const found = gapMetrics(`table-5/${id}`, finals, settings.n);
      metrics.push(...found);
      gaps.set(id, found.find((m) => m.id === `table-5/${id}.gap.mean`)!.value);
      series[id] = seedSeries(finals, settings.firstSeed);
    }
    for (const row of settings.temperatures) {
      const ofRow = cells.filter(({ t0 }) => t0 === row).map(({ id }) => gaps.get(id)!);
      const largest = Math.max(...ofRow);
      metrics.push(
        {
          id: `table-5/t${row}.largest-gap`,
          value: largest,
          tolerance: 2 * geometryTolerance(),
        },
        {
          id: `table-5/t${row}.largest-gap-at`,
          value: settings.biases[ofRow.indexOf(largest)]!,
          tolerance: 2,
        },
      );
    }
    // Inner products lie in [-1, 1], and a margin is half the difference of two.
    metrics.push({ id: "table-5/least-margin", value: -1, tolerance: 0 });
    return { metrics, series };
  },
};

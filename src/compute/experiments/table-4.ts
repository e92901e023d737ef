import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric, Run } from "./experiment.ts";
import { finalsOf, gapMetrics, seedSeries } from "./gap-metrics.ts";
import { fixed, trained, training, type Training } from "./training.ts";

/**
 * The fixed relative biases of table 4, -1 to 1 by tenths. The paper states neither N nor d nor a
 * number of steps: those of its other synthetic experiments stand in (appendix D.4).
 */
export const settings = {
  n: 100,
  dim: 10,
  steps: 10_000,
  temperature: 10,
  biases: Array.from({ length: 21 }, (_, i) => (i - 10) / 10),
  runsPerBias: 5,
  /** The seed of the notebook with single runs at fixed relative biases. */
  firstSeed: 42,
};

/** A run of the authors' loss with the relative bias fixed and t trained. */
export const fixedBiasCase = (
  bias: number,
  options: Omit<Training, "form" | "temperature" | "bias">,
) =>
  training({
    ...options,
    form: "published",
    temperature: trained(settings.temperature),
    bias: fixed(bias),
  });

export const experiment: Experiment = {
  id: "table-4",
  settings,
  runs({ seeds = settings.runsPerBias } = {}) {
    const { n, dim, steps, firstSeed, biases } = settings;
    return biases.flatMap((bias, i) =>
      Array.from({ length: seeds }, (_, r): Run => ({
        id: `b${i}/r${r}`,
        case: fixedBiasCase(bias, {
          ...{ n, dim, steps },
          seed: firstSeed + r,
          draws: [0, 1],
          record: [1, steps],
        }),
      })),
    );
  },
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    const { n, biases, firstSeed } = settings;
    biases.forEach((_, i) => {
      const finals = finalsOf(outcomes, `b${i}`);
      metrics.push(...gapMetrics(`table-4/b${i}`, finals, n));
      series[`b${i}`] = seedSeries(finals, firstSeed);
    });
    // Theorem 3.4, summed: no constellation of N pairs has a halved margin above N / (2 (N - 1)).
    metrics.push({ id: "table-4/margin-cap", value: n / (2 * (n - 1)), tolerance: 0 });
    return { metrics, series };
  },
};

import type { ImageStats } from "../../schemas/image-stats.ts";
import type { ResultFile } from "../../schemas/result.ts";
import { exact, truth } from "../calculation.ts";
import type { Experiment, Metric, Summary } from "../experiment.ts";
import { readMeasurements, STATS_FOLDER } from "./measured.ts";
import type { ModelName } from "./models.ts";

/** Statistics by model, of those that were measured. */
export type Measured = ReadonlyMap<ModelName, ImageStats>;

/** A calculation on what was measured of models, wherever their images and weights are. */
export interface ImageCalculation {
  id: string;
  models: readonly ModelName[];
  settings: ResultFile["settings"];
  /** What pages show of a measurement and is no number, such as labels. */
  words?: (stats: ImageStats) => ResultFile["settings"];
  calculate: (measured: Measured) => Summary;
}

/**
 * An image calculation as an experiment without runs. What it reads is part of its settings, so that
 * another file in `folder`, or a file more, makes its result stale. Both throw as
 * `readMeasurements`, when they are first asked for.
 */
export function imageCalculation(
  { id, models, settings, words = () => ({}), calculate }: ImageCalculation,
  folder = STATS_FOLDER,
): Experiment {
  let read: ReturnType<typeof readMeasurements> | undefined;
  const measurements = () => (read ??= readMeasurements(models, folder));
  return {
    id,
    get settings() {
      const measured = [...measurements()].map(([model, { stats, sha256 }]) => [
        model,
        { sha256, images: stats.images, prompt: stats.prompt, ...stats.model, ...words(stats) },
      ]);
      return { ...settings, measured: Object.fromEntries(measured) as Record<string, never> };
    },
    runs: () => [],
    summarise: () =>
      calculate(new Map([...measurements()].map(([model, { stats }]) => [model, stats]))),
  };
}

/** What a measurement was made on: rules ask for the whole validation set, and for bare labels. */
export const basisMetrics = (id: string, model: ModelName, stats: ImageStats): Metric[] => [
  exact(`${id}/${model}.images`, stats.n_images),
  exact(`${id}/${model}.skipped`, stats.n_skipped),
  exact(`${id}/${model}.texts`, stats.n_classes),
  exact(`${id}/${model}.bare-labels`, truth(stats.prompt === "{}")),
];

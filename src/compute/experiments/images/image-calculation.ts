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
      return {
        ...settings,
        basis: BASIS,
        measured: Object.fromEntries(measured) as Record<string, never>,
      };
    },
    runs: () => [],
    summarise: () =>
      calculate(new Map([...measurements()].map(([model, { stats }]) => [model, stats]))),
  };
}

/** What the paper measures on: ImageNet's validation set, and its labels as they stand. */
export const BASIS = { images: 50_000, texts: 998, prompt: "{}" };

/**
 * What a measurement was made on; `departures` is in how many of images, texts and prompt it differs
 * from `BASIS`.
 */
export function basisMetrics(id: string, model: ModelName, stats: ImageStats): Metric[] {
  const { n_images: images, n_skipped: skipped, n_classes: texts, prompt } = stats;
  const departures =
    truth(images !== BASIS.images) + truth(texts !== BASIS.texts) + truth(prompt !== BASIS.prompt);
  return Object.entries({ images, skipped, texts, departures }).map(([name, value]) =>
    exact(`${id}/${model}.${name}`, value),
  );
}

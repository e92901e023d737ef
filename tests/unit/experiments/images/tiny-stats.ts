import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { embeddingStatistics } from "../../../../src/compute/encoders/statistics.ts";
import { MODELS, type ModelName } from "../../../../src/compute/experiments/images/models.ts";
import { ImageStats } from "../../../../src/compute/schemas/image-stats.ts";
import { GOLDEN } from "../../encoders/siglip-tiny.ts";

const labels = GOLDEN.classes;

/** What embed measures of the reference's embeddings, as if they were those of a published model. */
export function tinyStats(model: ModelName, changes: Partial<ImageStats> = {}): ImageStats {
  const { width, image, patch } = MODELS[model];
  return ImageStats.parse({
    ...embeddingStatistics(
      {
        images: Float64Array.from(GOLDEN.images.flatMap(({ embedding }) => embedding)),
        texts: Float64Array.from(labels.flatMap((label) => GOLDEN.text_embeddings[label]!)),
        labels: Int32Array.from(GOLDEN.images, ({ label }) => labels.indexOf(label)),
        d: 32,
      },
      { labels, files: GOLDEN.images.map(({ file }) => file) },
    ),
    n_skipped: 0,
    model: {
      dimension: width,
      image_size: image,
      patch_size: patch,
      vision: "0".repeat(64),
      text: "1".repeat(64),
    },
    prompt: "{}",
    images: "2".repeat(64),
    ...changes,
  });
}

/** Writes stats of models into a folder, as they lie in data/images/stats. */
export function writeStats(folder: string, files: Partial<Record<ModelName, ImageStats>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [model, stats] of Object.entries(files))
    writeFileSync(join(folder, `${model}.json`), JSON.stringify(stats));
  return folder;
}

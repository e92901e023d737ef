import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { npyParts, type Matrix } from "../../encoders/npy.ts";
import { embeddingStatistics } from "../../encoders/statistics.ts";
import { CliError } from "../../error.ts";
import { EmbeddingRows } from "../../schemas/embedding-files.ts";
import { ImageStats } from "../../schemas/image-stats.ts";
import { canonicalJson } from "../../store/canonical.ts";
import { makeFolder, writeFile } from "../../store/files.ts";
import { readPart } from "./parts.ts";
import type { Plan, Unit } from "./plan.ts";

/** Where the results of a plan go, and the parts they are made of. */
export interface Places {
  out: string;
  parts: string;
}

/**
 * Puts the parts of all batches together: images.npy, texts.npy, rows.json and stats.json, the same
 * bytes whoever made the parts. Throws `CliError` where no image could be read.
 */
export function writeResults(plan: Plan, prompt: string, { out, parts }: Places): ImageStats {
  const { model, labels } = plan;
  const dimension = model.config.vision_config.hidden_size;
  const texts = merge(plan.units, "text", labels.length, dimension, parts);
  const images = merge(plan.units, "vision", plan.images.length, dimension, parts);
  const kept = plan.images.filter((_, i) => !images.faults.has(i));
  if (kept.length === 0)
    throw new CliError(
      `invalid images: none of ${plan.images.length} could be read; the first: ${images.faults.get(0)}`,
      "Check the files.",
    );
  const rows: EmbeddingRows = {
    images: kept.map(({ file, label }) => ({ file, label })),
    texts: labels,
    skipped: [...images.faults].map(([i, fault]) => {
      const { file, label } = plan.images[i]!;
      return { file, label, fault };
    }),
  };
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const stats: ImageStats = {
    ...embeddingStatistics(
      {
        images: images.matrix.data,
        texts: texts.matrix.data,
        labels: Int32Array.from(kept, ({ label }) => numbers.get(label)!),
        d: dimension,
      },
      { labels, files: kept.map(({ file }) => file) },
    ),
    n_skipped: rows.skipped.length,
    model: {
      dimension,
      image_size: model.config.vision_config.image_size,
      patch_size: model.config.vision_config.patch_size,
      ...plan.networks,
    },
    prompt,
    images: plan.imagesHash,
  };
  writeMatrix(join(out, "images.npy"), images.matrix);
  writeMatrix(join(out, "texts.npy"), texts.matrix);
  writeFile(join(out, "rows.json"), canonicalJson(EmbeddingRows.parse(rows)));
  writeFile(join(out, "stats.json"), canonicalJson(ImageStats.parse(stats)));
  return stats;
}

function merge(
  units: readonly Unit[],
  modality: Unit["modality"],
  count: number,
  columns: number,
  folder: string,
): { matrix: Matrix; faults: Map<number, string> } {
  const data = new Float32Array(count * columns);
  const faults = new Map<number, string>();
  let end = 0;
  for (const unit of units.filter((u) => u.modality === modality)) {
    const part = readPart(folder, unit, columns);
    if (!part) throw new Error(`missing part: ${join(folder, unit.name)}`);
    for (const { item, fault } of part.skipped) faults.set(unit.start + item, fault);
    data.set(part.rows, end);
    end += part.rows.length;
  }
  return { matrix: { data: data.subarray(0, end), rows: end / columns, columns }, faults };
}

/** All or nothing, and without a copy of what may be hundreds of megabytes. */
function writeMatrix(path: string, matrix: Matrix): void {
  const half = `${path}.${process.pid}`;
  try {
    makeFolder(join(path, ".."));
    const file = openSync(half, "w");
    for (const bytes of npyParts(matrix))
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    closeSync(file);
    renameSync(half, path);
  } catch (error) {
    throw new CliError(
      `cannot write ${path}: ${(error as Error).message}`,
      "Free some space or name another --out; finished batches are kept.",
    );
  }
}

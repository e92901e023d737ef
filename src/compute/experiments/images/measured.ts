import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CliError } from "../../error.ts";
import { ImageStats } from "../../schemas/image-stats.ts";
import { parseJson, readTextIfAny } from "../../store/files.ts";
import { MODELS, type ModelName } from "./models.ts";

/** Where the stats.json of each model that somebody measured on ImageNet lies, as MODEL.json. */
export const STATS_FOLDER = fileURLToPath(
  new URL("../../../../data/images/stats", import.meta.url),
);

/** What was measured of one model, and the SHA-256 of the file that says so. */
export interface Measurement {
  stats: ImageStats;
  sha256: string;
}

/**
 * The measurements there are, in the order of `models`; a model without a file is not among them.
 * Throws `CliError` naming the file and the JSON path where a file is malformed or of another model.
 */
export function readMeasurements(
  models: readonly ModelName[],
  folder: string,
): Map<ModelName, Measurement> {
  return new Map(
    models.flatMap((model) => {
      const file = join(folder, `${model}.json`);
      const text = readTextIfAny(file);
      if (text === null) return [];
      const advice = `Give the stats.json that npm run embed writes of siglip-${model}, or delete the file.`;
      const stats = parseJson(text, ImageStats, file, advice);
      checkModel(stats, model, file, advice);
      return [[model, { stats, sha256: createHash("sha256").update(text).digest("hex") }] as const];
    }),
  );
}

function checkModel({ model }: ImageStats, name: ModelName, file: string, advice: string): void {
  const { width, image, patch } = MODELS[name];
  const expected = { dimension: width, image_size: image, patch_size: patch };
  for (const key of ["dimension", "image_size", "patch_size"] as const)
    if (model[key] !== expected[key])
      throw new CliError(
        `invalid ${file}: $.model.${key}: siglip-${name} has ${expected[key]} (got ${model[key]})`,
        advice,
      );
}

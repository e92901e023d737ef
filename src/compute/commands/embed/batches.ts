import { availableParallelism } from "node:os";
import { join } from "node:path";
import { openPreprocessPool } from "../../encoders/preprocess-pool.ts";
import type { Preprocessed } from "../../encoders/preprocess-worker.ts";
import type { Tower } from "../../encoders/tower.ts";
import { CliError } from "../../error.ts";
import type { Part } from "./parts.ts";
import type { Plan, Unit } from "./plan.ts";

/** Called when a batch is done; what it throws ends the work. */
export type OnPart = (unit: Unit, part: Part) => void;

/** Past this, threads that decode wait for the disk or the network. */
const MOST_THREADS = 16;

/** Embeds batches of label texts, each in its prompt. */
export async function embedTexts(
  units: readonly Unit[],
  { tokenise, labels }: Plan,
  prompt: string,
  tower: Tower,
  onPart: OnPart,
): Promise<void> {
  for (const unit of units) {
    const rows = labels
      .slice(unit.start, unit.end)
      .map((label) => tokenise(prompt.replaceAll("{}", () => label)));
    const length = rows[0]!.length;
    const ids = new BigInt64Array(rows.length * length);
    rows.forEach((row, i) => {
      ids.set(row, i * length);
    });
    const rowsOfTexts = await tower.embed(ids, [rows.length, length]).catch((error: unknown) => {
      throw wordsUnknown(error, labels.slice(unit.start, unit.end));
    });
    onPart(unit, { rows: rowsOfTexts, skipped: [] });
  }
}

/** A network of few words has no direction for a text of others; any other fault stays as it is. */
function wordsUnknown(error: unknown, labels: readonly string[]): unknown {
  const { message } = error as Error;
  const [, row] = /^invalid embedding: .* at row (\d+)$/.exec(message) ?? [];
  if (row === undefined) return error;
  return new CliError(
    `invalid label: the model has no embedding for "${labels[Number(row)]!}"`,
    "Give labels that the model knows; a model trained on emoji knows the captions in its model.json.",
  );
}

/**
 * Embeds batches of images. While the network computes one, threads read the next: two batches of
 * pixels are in memory, however many images there are.
 */
export async function embedImages(
  units: readonly Unit[],
  plan: Plan,
  folder: string,
  tower: Tower,
  onPart: OnPart,
): Promise<void> {
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const pool = openPreprocessPool(plan.model.processor, threads);
  const read = (unit: Unit | undefined): Promise<Preprocessed[]> => {
    const files = unit ? plan.images.slice(unit.start, unit.end) : [];
    const batch = Promise.all(files.map(({ file }) => pool.preprocess(join(folder, file))));
    // Where the batch before fails, nobody waits for this one.
    batch.catch(() => undefined);
    return batch;
  };
  try {
    let next = read(units[0]);
    for (const [i, unit] of units.entries()) {
      const images = await next;
      next = read(units[i + 1]);
      onPart(unit, await embedBatch(images, plan, tower));
    }
  } finally {
    await pool.close();
  }
}

async function embedBatch(
  images: readonly Preprocessed[],
  { model }: Plan,
  tower: Tower,
): Promise<Part> {
  const { height, width } = model.processor.size;
  const size = 3 * height * width;
  const skipped = images.flatMap((image, item) =>
    "fault" in image ? [{ item, fault: image.fault }] : [],
  );
  const tensors = images.flatMap((image) => ("tensor" in image ? [image.tensor] : []));
  if (tensors.length === 0) return { rows: new Float32Array(0), skipped };
  const batch = new Float32Array(tensors.length * size);
  tensors.forEach((tensor, i) => {
    batch.set(tensor, i * size);
  });
  return { rows: await tower.embed(batch, [tensors.length, 3, height, width]), skipped };
}

import { join } from "node:path";
import { stdout } from "node:process";
import { canonicalJson } from "../../store/canonical.ts";
import { readTextIfAny, writeFile } from "../../store/files.ts";
import type { EmbedOptions } from "../embed.ts";
import { createProgress, type Progress } from "../progress.ts";
import { computeParts } from "./compute-parts.ts";
import { isFinished, partsFolder, readPart } from "./parts.ts";
import { makePlan } from "./plan.ts";
import { provenanceOf } from "./provenance.ts";
import { writeResults } from "./write-results.ts";

/** Where the command says what it does. */
export interface EmbedEffects {
  progress: Progress;
  /** A line of the outcome, for standard output. */
  print: (line: string) => void;
}

/**
 * Embeds images and label texts and writes what is measured of them. Goes on where a run that was
 * killed left off; of a share only the parts are written. Throws `CliError` for bad input.
 */
export async function embed(
  options: EmbedOptions,
  { progress = createProgress(), print = printLine }: Partial<EmbedEffects> = {},
): Promise<void> {
  const { out, shard, prompt, batch } = options;
  const plan = await makePlan(options);
  const parts = partsFolder(out, plan);
  const dimension = plan.model.config.vision_config.hidden_size;
  const mine = plan.units.filter((_, i) => !shard || i % shard.count === shard.index - 1);
  const missing = mine.filter((unit) => !isFinished(readPart(parts, unit, dimension)));
  try {
    if (missing.length < mine.length)
      progress.line(`going on from ${mine.length - missing.length} of ${mine.length} batches`);
    const done =
      missing.length > 0 ? await computeParts(missing, plan, options, parts, progress) : null;
    if (shard) {
      progress.line(`share ${shard.index} of ${shard.count}: its batches are in ${parts}`);
      return;
    }
    progress.line(`measuring ${plan.images.length} images against ${plan.labels.length} texts`);
    const stats = writeResults(plan, prompt, { out, parts });
    const facts = join(out, "provenance.json");
    // Where all was there already, the facts of the run that made it stay.
    if (done || readTextIfAny(facts) === null)
      writeFile(facts, canonicalJson(provenanceOf({ key: plan.key, batch, done })));
    print(
      `${join(out, "stats.json")}: ${stats.n_images} images, ${stats.n_classes} texts, ${stats.n_skipped} skipped`,
    );
  } finally {
    progress.end();
  }
}

function printLine(line: string): void {
  stdout.write(`${line}\n`);
}

import { join } from "node:path";
import { stdout } from "node:process";
import type { Command } from "commander";
import { CliError } from "../error.ts";
import { HEADLINE_MODELS, WALL, type HeadlineModel } from "../experiments/images/emoji-models.ts";
import { ABOUT, EmojiModel } from "../schemas/emoji-model.ts";
import { canonicalJson } from "../store/canonical.ts";
import { parseJson, readTextIfAny, writeFile } from "../store/files.ts";
import { createProgress } from "./progress.ts";

export interface EmojiModelsOptions {
  /** Where models, pictures and embeddings are kept. */
  work: string;
  data: string;
}

/** The backend and the side of the pictures that the towers were trained with. */
const BACKEND = { backend: "wasm" } as const;
const PICTURE = 64;

/** Adds `emoji-models` to the command line. */
export function addEmojiModels(program: Command): void {
  program
    .command("emoji-models")
    .description("train a model per held-out style and bias, and measure them as SigLIP's are")
    .argument("[model...]", "which, such as twemoji-relative (default: all)", collect)
    .option("--work <folder>", "keep models and embeddings here", join(".cache", "emoji-models"))
    .option("--data <folder>", "write emoji/ into this folder", "data")
    .action(async (ids: string[], options: EmojiModelsOptions) => emojiModels(ids, options));
}

/**
 * Trains the models that are not there yet, embeds the pictures of the style that each holds out,
 * and writes the statistics, and how one of them names pictures, into the data folder. An
 * interrupted run goes on where it was. Throws as `trainModel` and `embed`.
 */
export async function emojiModels(
  ids: readonly string[],
  { work, data }: EmojiModelsOptions,
): Promise<void> {
  const { trainModel } = await import("./encoders/train-model.ts");
  const { renderFolder } = await import("../emoji/render-folder.ts");
  const { embed } = await import("./embed/run.ts");
  const { writeWall } = await import("./encoders/write-wall.ts");
  const progress = createProgress();
  const models = HEADLINE_MODELS.filter(({ id }) => ids.length === 0 || ids.includes(id));
  for (const [i, { id, style, training }] of models.entries()) {
    const model = join(work, "models", id);
    const trained = isTrained(model, training);
    const which = `${id}, ${i + 1} of ${models.length}`;
    progress.line(`${which}: ${trained ? "measuring" : "training"}`);
    if (!trained) await trainModel(model, training, progress, BACKEND);
    const images = join(work, "pictures", style);
    await renderFolder({ folder: images, size: PICTURE, sets: [style] });
    const out = join(work, "embeddings", id);
    await embed(
      { model, images, out, prompt: "{}", device: "cpu", batch: 64 },
      { progress, print: () => undefined },
    );
    const stats = readTextIfAny(join(out, "stats.json"))!;
    writeFile(join(data, "emoji", "stats", `${id}.json`), stats);
    if (id === WALL.model) await writeWall(model, style, join(data, "emoji", "wall.json"));
    stdout.write(`${id}: ${join(data, "emoji", "stats", `${id}.json`)}\n`);
  }
  progress.end();
  stdout.write("for the site: npm run compute -- emoji-models\n");
}

/** Whether a folder holds the towers of a training; throws `CliError` where its file is damaged. */
function isTrained(folder: string, training: HeadlineModel["training"]): boolean {
  const path = join(folder, ABOUT);
  const text = readTextIfAny(path);
  if (text === null) return false;
  const found = parseJson(
    text,
    EmojiModel,
    path,
    `Delete ${folder}: the model is then trained again.`,
  );
  return canonicalJson(found.training) === canonicalJson(training);
}

function collect(id: string, before: string[] = []): string[] {
  const known = HEADLINE_MODELS.map((model) => model.id);
  if (!known.includes(id))
    throw new CliError(`unknown model: ${id}`, `There are: ${known.join(", ")}.`);
  return [...before, id];
}

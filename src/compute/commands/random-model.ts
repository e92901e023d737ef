import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { stdout } from "node:process";
import type { Command } from "commander";
import { z } from "zod";
import {
  countNumbers,
  textParameters,
  visionParameters,
} from "../encoders/onnx-writer/parameters.ts";
import { VIT_B_16, type SiglipSizes } from "../encoders/onnx-writer/sizes.ts";
import { CliError } from "../error.ts";
import { TokenizerFile } from "../schemas/model-folder.ts";
import { writeBytes } from "../store/bytes.ts";
import { canonicalJson } from "../store/canonical.ts";
import { parseJson, readTextIfAny, writeFile } from "../store/files.ts";

export interface RandomModelOptions extends Partial<SiglipSizes> {
  out: string;
  /** A SigLIP tokenizer.json; the vocabulary is as large as its own unless given. */
  tokenizer: string;
  seed?: number;
}

const TOKENIZER_ADVICE = "Name the tokenizer.json of a SigLIP model.";

/** Adds `random-model` to the command line. */
export function addRandomModel(program: Command): void {
  const sizes: [string, keyof SiglipSizes, string][] = [
    ["--image-size <pixels>", "imageSize", "width and height of an image"],
    ["--patch-size <pixels>", "patchSize", "width and height of a patch"],
    ["--hidden <n>", "hidden", "width of layers and embeddings"],
    ["--layers <n>", "layers", "layers of each tower"],
    ["--heads <n>", "heads", "attention heads"],
    ["--mlp <n>", "mlp", "width inside the perceptrons"],
    ["--text-length <n>", "textLength", "tokens of a text"],
  ];
  const command = program
    .command("random-model")
    .description("write a SigLIP model with random weights, by default as large as ViT-B/16")
    .requiredOption("--out <folder>", "a model folder as transformers has it, with onnx/ inside")
    .requiredOption("--tokenizer <file>", "the tokenizer.json to copy into it")
    .option("--seed <n>", "which random weights", whole, 0)
    .option("--vocabulary <n>", "number of tokens (default: as many as the tokenizer has)", whole);
  for (const [flags, key, text] of sizes) command.option(flags, text, whole, VIT_B_16[key]);
  command.action(randomModel);
}

/**
 * Writes a model folder with random weights into `out`: the two ONNX files, the configurations and
 * the tokenizer. The same options give the same bytes. Throws `CliError` for sizes that make no
 * model, a tokenizer of another family or too large for the vocabulary, and a folder in use.
 */
export async function randomModel({
  out,
  tokenizer,
  seed = 0,
  ...given
}: RandomModelOptions): Promise<void> {
  const [{ randomWeights }, { visionTower }, { textTower }, configuration] = await Promise.all([
    import("../encoders/onnx-writer/random-weights.ts"),
    import("../encoders/onnx-writer/vision-tower.ts"),
    import("../encoders/onnx-writer/text-tower.ts"),
    import("../encoders/onnx-writer/configuration.ts"),
  ]);
  const text = readTextIfAny(tokenizer);
  if (text === null) throw new CliError(`missing tokenizer: ${tokenizer}`, TOKENIZER_ADVICE);
  const tokens = countTokens(text, tokenizer);
  const sizes: SiglipSizes = { ...VIT_B_16, vocabulary: tokens, ...given };
  if (sizes.vocabulary < tokens)
    throw new CliError(
      `invalid vocabulary: ${sizes.vocabulary}; ${tokenizer} has ${tokens} tokens`,
      `Give --vocabulary ${tokens} or more, or leave it out.`,
    );
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new CliError(`not empty: ${out}`, "Name a new folder with --out, or remove this one.");

  const towers = [
    { file: "vision_model.onnx", parameters: visionParameters(sizes), build: visionTower, seed: 0 },
    { file: "text_model.onnx", parameters: textParameters(sizes), build: textTower, seed: 1 },
  ];
  for (const { file, parameters, build, seed: tower } of towers) {
    // Drawing with two generators a seed keeps the towers apart.
    const weights = randomWeights(parameters, 2 * seed + tower);
    const bytes = refuse(() => build(sizes, weights));
    writeBytes(join(out, "onnx", file), bytes);
    stdout.write(`${file}: ${countNumbers(parameters)} weights, ${bytes.length} bytes\n`);
  }
  writeFile(join(out, "config.json"), canonicalJson(configuration.modelConfiguration(sizes)));
  writeFile(
    join(out, "preprocessor_config.json"),
    canonicalJson(configuration.imageConfiguration(sizes)),
  );
  writeFile(join(out, "tokenizer.json"), text);
  const beside = join(dirname(tokenizer), "tokenizer_config.json");
  const names = readTextIfAny(beside);
  if (names !== null) writeFile(join(out, basename(beside)), names);
}

/** One more than the largest token that a tokenizer can give. */
function countTokens(text: string, file: string): number {
  const { model } = parseJson(text, TokenizerFile, file, TOKENIZER_ADVICE);
  const { added_tokens: added } = parseJson(text, AddedTokens, file, TOKENIZER_ADVICE);
  return Math.max(model.vocab.length, ...added.map(({ id }) => id + 1));
}

const AddedTokens = z.object({ added_tokens: z.array(z.object({ id: z.int() })).default([]) });

function refuse<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    const { message } = error as Error;
    if (!/^invalid (model size|seed)/.test(message)) throw error;
    throw new CliError(message, "See --help for the sizes; the defaults are those of ViT-B/16.");
  }
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new CliError(`invalid number: ${text}`, "Give a whole number.");
  return value;
}

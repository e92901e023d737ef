import { InvalidArgumentError, Option, type Command } from "commander";
import { DEVICES, type DeviceChoice } from "../encoders/device-names.ts";
import { parseShard, type Shard } from "./shard.ts";

/** The options of `npm run embed`. */
export interface EmbedOptions {
  model: string;
  images: string;
  out: string;
  /** The text of a label; it stands for {}. */
  prompt: string;
  device: DeviceChoice;
  batch: number;
  labels?: string;
  shard?: Shard;
}

/** Adds `embed` to the command line. */
export function addEmbed(program: Command): void {
  program
    .command("embed")
    .description("embed images and their labels with a SigLIP model and measure the constellation")
    .requiredOption("--model <folder>", "config, tokenizer and onnx/ of the model")
    .requiredOption("--images <folder>", "one sub-folder per label text, or images with --labels")
    .requiredOption("--out <folder>", "where images.npy, texts.npy, rows.json and stats.json go")
    .option("--labels <file>", "lines of image or sub-folder, tab, label text")
    .option("--prompt <text>", "the text of a label, with {} for the label", "{}")
    .addOption(new Option("--device <name>", "what computes").choices(DEVICES).default("auto"))
    .option("--batch <n>", "images at a time; all shares need the same", positive, 16)
    .option(
      "--shard <i/n>",
      "embed the i-th of n shares and stop; a run without it merges what is in OUT/parts",
      parseShard,
    )
    .action(async (options: EmbedOptions) => (await import("./embed/run.ts")).embed(options));
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError("Expected a whole number of at least 1.");
  return value;
}

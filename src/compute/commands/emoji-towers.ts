import { join } from "node:path";
import { stdout } from "node:process";
import { Option, type Command } from "commander";
import { CliError } from "../error.ts";
import { encoderTraining, ONE_FOLD, SEEDS } from "../experiments/encoders/settings.ts";
import { ABOUT } from "../schemas/emoji-model.ts";
import { checkWritable } from "../store/files.ts";
import { parseSets } from "./emoji.ts";
import { createProgress, duration } from "./progress.ts";

export interface TowersOptions {
  out: string;
  heldOut: string;
  parameterization: "bias" | "relative-bias";
  dim: number;
  seed: number;
  steps: number;
  names?: number;
}

/** Adds `emoji-towers` and `name-picture` to the command line. */
export function addEmojiTowers(program: Command): void {
  program
    .command("emoji-towers")
    .description("train the image and text towers on emoji and write them as ONNX files")
    .requiredOption("--out <folder>", "model folder; an interrupted run goes on from there")
    .option("--held-out <set>", "the drawing style that is not trained on", oneSet, ONE_FOLD)
    .addOption(
      new Option("--parameterization <name>", "how the bias is written")
        .choices(["bias", "relative-bias"])
        .default("relative-bias"),
    )
    .option("--dim <d>", "embedding dimension", whole(2, 1024), 64)
    .option("--seed <n>", `the headline has 1 to ${SEEDS}`, whole(0, 999_999), 1)
    .option("--steps <n>", "updates", whole(1, 100_000), 300)
    .option("--names <n>", "only the first n names", whole(2, 100_000))
    .action(trainTowers);
  program
    .command("name-picture")
    .description("the five names nearest to pictures of your own, with their cosines")
    .argument("<model>", "folder that emoji-towers wrote")
    .argument("<picture...>", "PNG, JPEG, WebP, SVG and the like")
    .action(async (model: string, pictures: string[]) =>
      (await import("./name-picture.ts")).namePictures(model, pictures),
    );
}

/**
 * Trains one configuration of the headline into a model folder, with live progress, and prints how
 * it does on the style held out. Throws as `trainModel`.
 */
export async function trainTowers(options: TowersOptions): Promise<void> {
  const { out, heldOut, parameterization, dim, seed, steps, names } = options;
  checkWritable(join(out, ABOUT));
  const { trainModel } = await import("./encoders/train-model.ts");
  const arm = parameterization === "bias" ? ("plain" as const) : ("relative" as const);
  const base = encoderTraining({ fold: heldOut as typeof ONE_FOLD, arm, seed, dim, steps });
  const start = performance.now();
  const progress = createProgress();
  const training = names === undefined ? base : { ...base, names };
  const { about, backend } = await trainModel(out, training, progress).finally(() => {
    progress.end();
  });
  const { imageToName, nameToImage } = about.heldOut;
  const seconds = duration(performance.now() - start);
  if (about.collapsed) stdout.write("collapsed: a tower gives the same vector for everything\n");
  stdout.write(
    `trained on ${backend} in ${seconds}; ${heldOut} held out: ` +
      `name of a picture ${imageToName.top1.toFixed(3)}, picture of a name ${nameToImage.top1.toFixed(3)} (top-1)\n` +
      `model in ${out}; try: npm run name-picture -- ${out} PICTURE\n`,
  );
}

function oneSet(text: string): string {
  const sets = parseSets(text);
  if (sets.length > 1) throw new CliError(`one set is held out: ${text}`, "Name one of them.");
  return sets[0]!;
}

const whole = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new CliError(`not possible: ${text}`, `Give a whole number from ${least} to ${most}.`);
  return value;
};

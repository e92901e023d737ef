import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stdout } from "node:process";
import { Option, type Command } from "commander";
import { CliError } from "../error.ts";
import { encoderTraining, ONE_FOLD, SEEDS } from "../experiments/encoders/settings.ts";
import type { EmojiModel } from "../schemas/emoji-model.ts";
import { canonicalJson } from "../store/canonical.ts";
import { cannotWrite, checkWritable, writeFile } from "../store/files.ts";
import { sha256 } from "../store/hash.ts";
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
 * it does on the style held out. Throws `CliError` for a missing icon package, a checkpoint of
 * another configuration in the folder, and a folder that cannot be written.
 */
export async function trainTowers(options: TowersOptions): Promise<void> {
  const { out, heldOut, parameterization, dim, seed, steps, names } = options;
  checkWritable(join(out, "model.json"));
  const { chooseBackend } = await import("../engines/tfjs/backend.ts");
  const { openFeatures } = await import("../emoji/features/table.ts");
  const { picturesOf } = await import("../dual-encoder/pictures.ts");
  const { trainEncoders } = await import("../dual-encoder/train.ts");
  const { describeStanding } = await import("./encoders/carry-out.ts");
  const checkpoint = await import("./encoders/checkpoint.ts");
  const arm = parameterization === "bias" ? ("plain" as const) : ("relative" as const);
  const base = encoderTraining({ fold: heldOut as typeof ONE_FOLD, arm, seed, dim, steps });
  const training = names === undefined ? base : { ...base, names };
  const start = performance.now();
  const { backend } = await chooseBackend();
  const table = openFeatures(undefined, names);
  const key = sha256(backend, table.key, canonicalJson(training));
  const path = join(out, "checkpoint.json");
  const from = checkpoint.readCheckpoint(path, key);
  const progress = createProgress();
  const pictures = await picturesOf(training, (set, variant) => table.rows(set, variant));
  const { outcome, last } = await trainEncoders(training, pictures, {
    ...(from && { from }),
    save: (snapshot) => {
      checkpoint.writeCheckpoint(path, key, snapshot);
    },
    onStep: (standing) => {
      progress.update(standing.step / steps, describeStanding(training, standing));
    },
  }).finally(() => {
    progress.end();
  });
  const { imageToName, nameToImage } = outcome.heldOut;
  const about: EmojiModel = {
    training,
    features: table.key,
    names: [...table.names],
    collapsed: outcome.collapsed,
    heldOut: { imageToName, nameToImage },
  };
  await writeTowers(out, about, last.matrices);
  checkpoint.removeCheckpoint(path);
  const seconds = duration(performance.now() - start);
  if (outcome.collapsed) stdout.write("collapsed: a tower gives the same vector for everything\n");
  stdout.write(
    `trained on ${backend} in ${seconds}; ${heldOut} held out: ` +
      `name of a picture ${imageToName.top1.toFixed(3)}, picture of a name ${nameToImage.top1.toFixed(3)} (top-1)\n` +
      `model in ${out}; try: npm run name-picture -- ${out} PICTURE\n`,
  );
}

type Matrices = Awaited<
  ReturnType<typeof import("../dual-encoder/train.ts").trainEncoders>
>["last"]["matrices"];

async function writeTowers(out: string, about: EmojiModel, matrices: Matrices): Promise<void> {
  const { emojiImageTower, emojiNameTower } =
    await import("../encoders/onnx-writer/emoji-towers.ts");
  const { FILES } = await import("../encoders/emoji-model.ts");
  const [weight1, bias1, weight2, bias2, texts] = (
    ["weight1", "bias1", "weight2", "bias2", "texts"] as const
  ).map((name) => matrices[name][0]) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  try {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, FILES.image), emojiImageTower({ weight1, bias1, weight2, bias2 }));
    writeFileSync(join(out, FILES.name), emojiNameTower(texts, about.training.dim));
  } catch (error) {
    throw cannotWrite(out, error);
  }
  writeFile(join(out, FILES.about), canonicalJson(about));
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

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { expect, test } from "vitest";
import { addEmojiModels, emojiModels } from "../../../src/compute/commands/emoji-models.ts";
import { embed } from "../../../src/compute/commands/embed/run.ts";
import { trainModel } from "../../../src/compute/commands/encoders/train-model.ts";
import { renderFolder } from "../../../src/compute/emoji/render-folder.ts";
import { encoderTraining } from "../../../src/compute/experiments/encoders/settings.ts";
import { ImageStats } from "../../../src/compute/schemas/image-stats.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Few names, a small tower and two variants: trained in seconds. */
const TRAINING = {
  ...encoderTraining({ arm: "relative", seed: 1, steps: 40, variants: 2 }),
  names: 40,
  hidden: 32,
  dim: 16,
};

test("towers trained into a folder measure through embed what they did when they were trained", async () => {
  const home = temporaryFolder();
  const [model, images, out] = ["model", "images", "out"].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  const progress = { line: () => undefined, update: () => undefined, end: () => undefined };
  const { about } = await trainModel(model, TRAINING, progress, { backend: "wasm" });
  await renderFolder({ folder: images, size: 64, sets: ["twemoji"], limit: TRAINING.names });
  const options = { model, images, out, prompt: "{}", device: "cpu", batch: 16 } as const;
  await embed(options, { progress, print: () => undefined });
  const stats = ImageStats.parse(JSON.parse(readFileSync(join(out, "stats.json"), "utf8")));
  expect(stats.n_images).toBe(TRAINING.names);
  expect(stats.top1_image_to_text).toBeGreaterThan(0.5);
  expect(stats.top1_image_to_text).toBeCloseTo(about.heldOut.imageToName.top1, 12);
  expect(stats.top1_text_to_image).toBeCloseTo(about.heldOut.nameToImage.top1, 12);

  const strange = join(home, "strange");
  mkdirSync(strange);
  renameSync(join(images, about.captions[0]!), join(strange, "no such emoji"));
  renameSync(join(images, about.captions[1]!), join(strange, about.captions[1]!));
  await expect(embed({ ...options, images: strange, out: join(home, "none") })).rejects.toThrow(
    'invalid label: the model has no embedding for "no such emoji"',
  );
}, 60_000);

test("emoji-models names the models there are when asked for another", async () => {
  const program = new Command().exitOverride();
  addEmojiModels(program);
  await expect(
    program.parseAsync(["emoji-models", "wingdings-plain"], { from: "user" }),
  ).rejects.toMatchObject({
    message: "unknown model: wingdings-plain",
    advice: expect.stringContaining("twemoji-relative") as string,
  });
});

test("emoji-models refuses a damaged model folder and says what to do", async () => {
  const work = temporaryFolder();
  const model = join(work, "models", "noto-plain");
  mkdirSync(model, { recursive: true });
  writeFileSync(join(model, "model.json"), "{");
  await expect(emojiModels(["noto-plain"], { work, data: work })).rejects.toMatchObject({
    advice: `Delete ${model}: the model is then trained again.`,
  });
});

import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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

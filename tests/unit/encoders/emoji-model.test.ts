import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, test } from "vitest";
import { initialMatrices, SHAPES } from "../../../src/compute/dual-encoder/initial.ts";
import { byMatrix } from "../../../src/compute/dual-encoder/state.ts";
import { imagePass, unitRows, type Matrices } from "../../../src/compute/dual-encoder/towers.ts";
import { writeEmojiModel } from "../../../src/compute/commands/encoders/write-emoji-model.ts";
import { captionOf, sharedNames } from "../../../src/compute/emoji/captions.ts";
import { drawing } from "../../../src/compute/emoji/drawing.ts";
import { describe as features } from "../../../src/compute/emoji/features/descriptor.ts";
import { frameOf, takePicture, UPRIGHT } from "../../../src/compute/emoji/features/picture.ts";
import { EMOJI_SETS, openIconSet } from "../../../src/compute/emoji/icon-set.ts";
import { renderBytes } from "../../../src/compute/emoji/render.ts";
import { openEmojiModel } from "../../../src/compute/encoders/emoji-model.ts";
import { readModelFolder } from "../../../src/compute/encoders/model-folder.ts";
import { openTokenizer } from "../../../src/compute/encoders/tokenizer.ts";
import { chooseBackend } from "../../../src/compute/engines/tfjs/backend.ts";
import { encoderTraining } from "../../../src/compute/experiments/encoders/settings.ts";
import { torchRandn } from "../../../src/compute/math/torch-random.ts";
import type { EmojiModel } from "../../../src/compute/schemas/emoji-model.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const SETS = EMOJI_SETS.map(openIconSet);
const NAMES = sharedNames(SETS).names;
const SIDE = 64;
const FEATURES = 704;
const SIZES = { features: FEATURES, hidden: 512, dim: 64, names: NAMES.length };
const ZERO = { top1: 0, top10: 0 };

/** A model folder with random weights, and the same weights as tensors. */
function writeModel(folder: string): () => Matrices {
  const matrices = initialMatrices(SIZES, 5);
  // Biases start at 0; here they have to tell.
  matrices.bias1.set(torchRandn(6, 1, SIZES.hidden).map((x) => x / 10));
  matrices.bias2.set(torchRandn(7, 1, SIZES.dim).map((x) => x / 10));
  const about: EmojiModel = {
    training: encoderTraining({ arm: "relative", seed: 5 }),
    features: "",
    captions: NAMES.map(captionOf),
    collapsed: false,
    heldOut: { imageToName: ZERO, nameToImage: ZERO },
  };
  writeEmojiModel(folder, about, matrices);
  return () => byMatrix((name) => tf.tensor2d(matrices[name], SHAPES[name](SIZES)));
}

const largestDifference = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), a.length === b.length ? 0 : NaN);

/** Drawings of every set, what has no ink, a dot in a corner, noise up to the edges. */
async function pictures(): Promise<Uint8Array[]> {
  const drawn = SETS.flatMap((set, s) =>
    NAMES.filter((_, i) => i % 60 === s).map((name) => renderBytes(drawing(set, name, SIDE))),
  );
  const white = new Uint8Array(3 * SIDE * SIDE).fill(255);
  const dot = white.slice();
  dot.set([0, 200, 90], 3 * (2 * SIDE + 61));
  const noise = Uint8Array.from(torchRandn(8, 3 * SIDE, SIDE), (x) => 128 + 60 * x);
  return [...(await Promise.all(drawn)), white, dot, noise];
}

describe("the model folder", () => {
  test("embeds pixels as features and TensorFlow.js do, to 1e-6", async () => {
    await chooseBackend({ backend: "wasm" });
    const folder = temporaryFolder();
    const weights = writeModel(folder)();
    const model = await openEmojiModel(folder);
    const differences: number[] = [];
    for (const pixels of await pictures()) {
      const row = new Float32Array(FEATURES);
      features(takePicture(pixels, SIDE, frameOf(pixels, SIDE), UPRIGHT), row);
      const ours = imagePass(tf.tensor2d(row, [1, FEATURES]), weights).unit;
      const theirs = await model.image(pixels);
      differences.push(largestDifference(theirs, ours.dataSync<"float32">()));
    }
    await model.close();
    expect(differences.length).toBeGreaterThan(80);
    expect(Math.max(...differences)).toBeLessThan(1e-6);
  });

  test("embeds captions as the rows they were trained as, to 1e-6", async () => {
    await chooseBackend({ backend: "wasm" });
    const folder = temporaryFolder();
    const weights = writeModel(folder)();
    const model = await openEmojiModel(folder);
    const ours = unitRows(weights.texts).unit.dataSync<"float32">();
    expect(largestDifference(await model.texts(), ours)).toBeLessThan(1e-6);
    await model.close();
  });

  test("has a tokenizer that reads every caption as one token, and nothing else as one", () => {
    const folder = temporaryFolder();
    writeModel(folder);
    const tokenise = openTokenizer(readModelFolder(folder));
    const captions = NAMES.map(captionOf);
    expect(captions.map((caption) => tokenise(caption))).toEqual(
      captions.map((_, i) => BigInt64Array.of(BigInt(3 + i), 1n)),
    );
    expect(tokenise("no such emoji")[0]).toBe(2n);
  });
});

test("a folder without a model, and one with a damaged tower, are named", async () => {
  const folder = temporaryFolder();
  await expect(openEmojiModel(folder)).rejects.toThrow(`no model in ${folder}`);
  writeModel(folder);
  writeFileSync(join(folder, "onnx", "vision_model.onnx"), "no network");
  await expect(openEmojiModel(folder)).rejects.toThrow(/invalid .*vision_model\.onnx/);
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { expect, test } from "vitest";
import { initialMatrices, SHAPES } from "../../../src/compute/dual-encoder/initial.ts";
import { imagePass, unitRows, type Matrices } from "../../../src/compute/dual-encoder/towers.ts";
import { byMatrix } from "../../../src/compute/dual-encoder/state.ts";
import { FILES, openEmojiModel } from "../../../src/compute/encoders/emoji-model.ts";
import {
  emojiImageTower,
  emojiNameTower,
} from "../../../src/compute/encoders/onnx-writer/emoji-towers.ts";
import { chooseBackend } from "../../../src/compute/engines/tfjs/backend.ts";
import { encoderTraining } from "../../../src/compute/experiments/encoders/settings.ts";
import { torchRandn } from "../../../src/compute/math/torch-random.ts";
import type { EmojiModel } from "../../../src/compute/schemas/emoji-model.ts";
import { canonicalJson } from "../../../src/compute/store/canonical.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const SIZES = { features: 704, hidden: 512, dim: 64, names: 6 };
const ZERO = { top1: 0, top10: 0 };

function writeModel(folder: string) {
  const matrices = initialMatrices(SIZES, 5);
  const about: EmojiModel = {
    training: encoderTraining({ arm: "relative", seed: 5 }),
    features: "",
    names: ["a", "b", "c", "d", "e", "f"],
    collapsed: false,
    heldOut: { imageToName: ZERO, nameToImage: ZERO },
  };
  writeFileSync(join(folder, FILES.about), canonicalJson(about));
  writeFileSync(join(folder, FILES.image), emojiImageTower(matrices));
  writeFileSync(join(folder, FILES.name), emojiNameTower(matrices.texts, SIZES.dim));
  return matrices;
}

const largestDifference = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), a.length === b.length ? 0 : NaN);

test("the ONNX files give the embeddings of TensorFlow.js to 1e-5, as unit rows", async () => {
  await chooseBackend({ backend: "wasm" });
  const folder = temporaryFolder();
  const initial = writeModel(folder);
  const matrices: Matrices = byMatrix((name) => tf.tensor2d(initial[name], SHAPES[name](SIZES)));
  const features = torchRandn(9, 40, SIZES.features);
  const model = await openEmojiModel(folder);
  const images = await model.images(features, 40);
  const names = await model.names();
  await model.close();
  const ours = imagePass(tf.tensor2d(features, [40, SIZES.features]), matrices).unit;
  expect(largestDifference(images, ours.dataSync<"float32">())).toBeLessThan(1e-5);
  expect(
    largestDifference(names, unitRows(matrices.texts).unit.dataSync<"float32">()),
  ).toBeLessThan(1e-5);
  const length = Math.sqrt(images.subarray(0, 64).reduce((sum, x) => sum + x * x, 0));
  expect(length).toBeCloseTo(1, 5);
});

test("a folder without a model, and one with a damaged tower, are named", async () => {
  const folder = temporaryFolder();
  await expect(openEmojiModel(folder)).rejects.toThrow(`no model in ${folder}`);
  writeModel(folder);
  writeFileSync(join(folder, FILES.image), "no network");
  await expect(openEmojiModel(folder)).rejects.toThrow(/cannot load .*image\.onnx/);
});

import { readFileSync } from "node:fs";
import * as ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import {
  textParameters,
  visionParameters,
} from "../../../../src/compute/encoders/onnx-writer/parameters.ts";
import { randomWeights } from "../../../../src/compute/encoders/onnx-writer/random-weights.ts";
import type { SiglipSizes } from "../../../../src/compute/encoders/onnx-writer/sizes.ts";
import { textTower } from "../../../../src/compute/encoders/onnx-writer/text-tower.ts";
import { visionTower } from "../../../../src/compute/encoders/onnx-writer/vision-tower.ts";
import { cosine, GOLDEN, TINY } from "../siglip-tiny.ts";
import { exportedWeights } from "./exported-weights.ts";

const SIZES: SiglipSizes = {
  imageSize: 32,
  patchSize: 8,
  hidden: 32,
  layers: 2,
  heads: 4,
  mlp: 64,
  vocabulary: 600,
  textLength: 64,
};
const VISION = `${TINY}/model/onnx/vision_model.onnx`;
const TEXT = `${TINY}/model/onnx/text_model.onnx`;

async function run(model: Uint8Array, feeds: Record<string, ort.Tensor>, output = "pooler_output") {
  const session = await ort.InferenceSession.create(model);
  const tensor = (await session.run(feeds))[output]!;
  await session.release();
  return { dims: [...tensor.dims], values: tensor.data as Float32Array };
}

/** Pixels in [-1, 1] without a pattern that the patches share. */
const pixels = (images: number, side: number) => ({
  pixel_values: new ort.Tensor(
    "float32",
    Float32Array.from(
      { length: images * 3 * side * side },
      (_, i) => ((i * 7919) % 256) / 127.5 - 1,
    ),
    [images, 3, side, side],
  ),
});
const tokens = (texts: number[][]) => ({
  input_ids: new ort.Tensor("int64", BigInt64Array.from(texts.flat(), BigInt), [
    texts.length,
    texts[0]!.length,
  ]),
});
const apart = (a: Float32Array, b: Float32Array) =>
  Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));

describe("with the weights of the reference model", () => {
  test.each(["pooler_output", "last_hidden_state"])(
    "the vision tower gives the reference's %s",
    async (output) => {
      const ours = await run(visionTower(SIZES, exportedWeights(VISION)), pixels(3, 32), output);
      const theirs = await run(readFileSync(VISION), pixels(3, 32), output);
      expect(ours.dims).toEqual(theirs.dims);
      expect(apart(ours.values, theirs.values)).toBeLessThan(1e-5);
    },
  );

  test.each(["pooler_output", "last_hidden_state"])(
    "the text tower gives the reference's %s",
    async (output) => {
      const ids = tokens(Object.values(GOLDEN.input_ids));
      const ours = await run(textTower(SIZES, exportedWeights(TEXT)), ids, output);
      const theirs = await run(readFileSync(TEXT), ids, output);
      expect(ours.dims).toEqual(theirs.dims);
      expect(apart(ours.values, theirs.values)).toBeLessThan(1e-5);
    },
  );

  test("the text tower gives what PyTorch gave for every label", async () => {
    const { values } = await run(
      textTower(SIZES, exportedWeights(TEXT)),
      tokens(Object.values(GOLDEN.input_ids)),
    );
    Object.keys(GOLDEN.input_ids).forEach((label, i) => {
      const embedding = values.subarray(32 * i, 32 * (i + 1));
      expect(cosine(embedding, GOLDEN.text_embeddings[label]!), label).toBeGreaterThan(0.999999);
    });
  });
});

describe("with random weights and sizes that share no factor", () => {
  const odd: SiglipSizes = {
    imageSize: 29,
    patchSize: 7,
    hidden: 15,
    layers: 1,
    heads: 3,
    mlp: 22,
    vocabulary: 11,
    textLength: 5,
  };

  test("the vision tower leaves out the pixels beyond the last whole patch", async () => {
    const model = visionTower(odd, randomWeights(visionParameters(odd), 1));
    const input = pixels(2, 29);
    const { dims, values } = await run(model, input, "last_hidden_state");
    expect(dims).toEqual([2, 16, 15]);
    for (let row = 0; row < 2 * 3 * 29; row++) input.pixel_values.data[row * 29 + 28] = 1;
    expect((await run(model, input, "last_hidden_state")).values).toEqual(values);
  });

  test("an image is embedded alike alone and in a batch", async () => {
    const model = visionTower(odd, randomWeights(visionParameters(odd), 1));
    const both = await run(model, pixels(2, 29));
    const alone = await run(model, pixels(1, 29));
    expect([both.dims, alone.dims]).toEqual([
      [2, 15],
      [1, 15],
    ]);
    expect(apart(alone.values, both.values.subarray(0, 15))).toBeLessThan(1e-6);
    expect(apart(alone.values, both.values.subarray(15))).toBeGreaterThan(0.01);
  });

  test("the text tower refuses texts of another length", async () => {
    const model = textTower(odd, randomWeights(textParameters(odd), 1));
    expect((await run(model, tokens([[0, 10, 3, 3, 3]]))).dims).toEqual([1, 15]);
    await expect(run(model, tokens([[0, 10, 3]]))).rejects.toThrow(/invalid dimensions/);
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeRgb } from "../../../src/compute/encoders/decode.ts";
import { readModelFolder } from "../../../src/compute/encoders/model-folder.ts";
import { pixelTensor } from "../../../src/compute/encoders/pixel-tensor.ts";
import { openTokenizer } from "../../../src/compute/encoders/tokenizer.ts";
import { openTower, type Tower } from "../../../src/compute/encoders/tower.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { cosine, GOLDEN, TINY } from "./siglip-tiny.ts";

const model = readModelFolder(`${TINY}/model`);
const tokenise = openTokenizer(model);
const vision = { modality: "vision", device: "cpu", dimension: 32, side: 32 } as const;
const text = { modality: "text", device: "cpu", dimension: 32 } as const;

describe("embeddings are unit vectors with a cosine above 0.9999 with the reference's", () => {
  const towers: Record<string, Tower> = {};
  beforeAll(async () => {
    towers.vision = await openTower(model.visionFile, vision);
    towers.text = await openTower(model.textFile, text);
  });
  afterAll(async () => {
    await towers.vision?.close();
    await towers.text?.close();
  });
  const norm = (row: Float32Array) => Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));

  test.each(GOLDEN.images)("image $file", async ({ file, embedding }) => {
    const pixels = pixelTensor(await decodeRgb(`${TINY}/images/${file}`), model.processor);
    const row = await towers.vision!.embed(pixels, [1, 3, 32, 32]);
    expect(cosine(row, embedding)).toBeGreaterThan(0.9999);
    expect(norm(row)).toBeCloseTo(1, 6);
  });

  test.each(GOLDEN.classes)("text %s", async (label) => {
    const row = await towers.text!.embed(tokenise(label), [1, 64]);
    expect(cosine(row, GOLDEN.text_embeddings[label]!)).toBeGreaterThan(0.9999);
    expect(norm(row)).toBeCloseTo(1, 6);
  });
});

describe("a network that is not what it is taken for is refused, naming file and fault", () => {
  /** The network with one name replaced by another of the same length. */
  const renamed = (from: string, to: string) => {
    const file = join(temporaryFolder(), "vision_model.onnx");
    const bytes = readFileSync(model.visionFile).toString("latin1").replaceAll(from, to);
    writeFileSync(file, bytes, "latin1");
    return file;
  };

  test("other names of inputs", async () => {
    const file = renamed("pixel_values", "image_values");
    await expect(openTower(file, vision)).rejects.toThrow(
      `invalid ${file}: its input is image_values; expected pixel_values`,
    );
  });

  test("other names of outputs", async () => {
    const file = renamed("pooler_output", "pooled_output");
    await expect(openTower(file, vision)).rejects.toThrow(
      `invalid ${file}: its outputs are last_hidden_state, pooled_output; expected pooler_output`,
    );
  });

  test("images of another size", async () => {
    await expect(openTower(model.visionFile, { ...vision, side: 224 })).rejects.toThrow(
      `invalid ${model.visionFile}: pixel_values is 3 x 32 x 32; config.json has 3 x 224 x 224`,
    );
  });

  test("embeddings of another width", async () => {
    await expect(openTower(model.textFile, { ...text, dimension: 768 })).rejects.toThrow(
      `invalid ${model.textFile}: pooler_output has 32 numbers; config.json has 768`,
    );
  });

  test("a file that is no network", async () => {
    const file = join(temporaryFolder(), "vision_model.onnx");
    writeFileSync(file, "version https://git-lfs.github.com/spec/v1");
    await expect(openTower(file, vision)).rejects.toThrow(`invalid ${file}: `);
  });
});

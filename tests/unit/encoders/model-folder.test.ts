import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readModelFolder } from "../../../src/compute/encoders/model-folder.ts";
import { SiglipConfig } from "../../../src/compute/schemas/model-folder.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { TINY } from "./siglip-tiny.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(`${TINY}/model`, folder, { recursive: true });
});

/** Changes a JSON file of the folder. */
function change(file: string, edit: (value: Record<string, Record<string, unknown>>) => void) {
  const path = join(folder, file);
  const value = JSON.parse(readFileSync(path, "utf8")) as Record<string, Record<string, unknown>>;
  edit(value);
  writeFileSync(path, JSON.stringify(value));
}

test("sizes, mean, deviation and filter come from the files", () => {
  change("preprocessor_config.json", (c) =>
    Object.assign(c, { resample: 2, image_mean: [0.1, 0.2, 0.3], size: { height: 48, width: 48 } }),
  );
  change("config.json", (c) => (c.vision_config!.image_size = 48));
  expect(readModelFolder(folder)).toMatchObject({
    processor: { resample: 2, image_mean: [0.1, 0.2, 0.3], size: { height: 48, width: 48 } },
    config: { vision_config: { image_size: 48, hidden_size: 32, patch_size: 8 } },
  });
});

test("a config.json without sizes means base-patch16-224, as the published one does", () => {
  const published = { model_type: "siglip", text_config: {}, vision_config: {} };
  expect(SiglipConfig.parse(published)).toMatchObject({
    vision_config: { hidden_size: 768, image_size: 224, patch_size: 16 },
    text_config: { hidden_size: 768, max_position_embeddings: 64, vocab_size: 32_000 },
  });
});

test("tokenizer_config.json may be missing", () => {
  rmSync(join(folder, "tokenizer_config.json"));
  expect(readModelFolder(folder).tokenizerConfig).toEqual({});
});

describe("is refused, naming file and fault:", () => {
  test("a folder that is not there", () => {
    expect(() => readModelFolder("/nowhere")).toThrow("missing model folder: /nowhere");
  });

  test.each([
    "config.json",
    "preprocessor_config.json",
    "tokenizer.json",
    "onnx/text_model.onnx",
    "onnx/vision_model.onnx",
  ])("a folder without %s", (file) => {
    rmSync(join(folder, file));
    expect(() => readModelFolder(folder)).toThrow(`missing model file: ${join(folder, file)}`);
  });

  test("another architecture", () => {
    change("config.json", (c) => Object.assign(c, { model_type: "clip" }));
    expect(() => readModelFolder(folder)).toThrow(
      `invalid ${folder}/config.json: $.model_type: expected siglip; other architectures are embedded differently (got "clip")`,
    );
  });

  test("a tokenizer of another family", () => {
    change("tokenizer.json", (c) => Object.assign(c.model!, { type: "BPE" }));
    expect(() => readModelFolder(folder)).toThrow(
      `invalid ${folder}/tokenizer.json: $.model.type: expected Unigram, the family of SigLIP's tokenizer (got "BPE")`,
    );
  });

  test("a tokenizer of another class", () => {
    change("tokenizer_config.json", (c) => Object.assign(c, { tokenizer_class: "T5Tokenizer" }));
    expect(() => readModelFolder(folder)).toThrow(
      `invalid ${folder}/tokenizer_config.json: $.tokenizer_class: expected SiglipTokenizer`,
    );
  });

  test("a tokenizer with more tokens than the model", () => {
    change("config.json", (c) => (c.text_config!.vocab_size = 500));
    expect(() => readModelFolder(folder)).toThrow(
      `invalid ${folder}/tokenizer.json: $.model.vocab: 600 tokens, but config.json has 500`,
    );
  });

  test("a preprocessor of another image size", () => {
    change("preprocessor_config.json", (c) =>
      Object.assign(c, { size: { height: 64, width: 64 } }),
    );
    expect(() => readModelFolder(folder)).toThrow(
      `invalid ${folder}/preprocessor_config.json: $.size: 64 x 64, but config.json has images of 32`,
    );
  });

  test("towers of different widths", () => {
    change("config.json", (c) => (c.text_config!.projection_size = 16));
    expect(() => readModelFolder(folder)).toThrow(
      `invalid ${folder}/config.json: images become 32 numbers, texts 16; expected the same`,
    );
  });

  test("a file that is no JSON", () => {
    writeFileSync(join(folder, "config.json"), "{");
    expect(() => readModelFolder(folder)).toThrow(`malformed JSON in ${folder}/config.json`);
  });
});

import { describe, expect, test } from "vitest";
import { readModelFolder } from "../../../src/compute/encoders/model-folder.ts";
import { openTokenizer } from "../../../src/compute/encoders/tokenizer.ts";
import { GOLDEN, TINY } from "./siglip-tiny.ts";

const model = readModelFolder(`${TINY}/model`);
const tokenise = openTokenizer(model);
const ids = (text: string) => Array.from(tokenise(text), Number);

describe("the token ids of a label are those of the reference", () => {
  test.each(GOLDEN.classes)("%s", (label) => {
    expect(ids(label)).toEqual(GOLDEN.input_ids[label]);
  });
});

test("capitals, punctuation and extra spaces make no difference", () => {
  expect(ids("  A Photo,\tof a BANANA! ")).toEqual(ids("a photo of a banana"));
});

test("a tokenizer.json that normalises nothing gives the same ids", () => {
  const bare = { ...model, tokenizer: { ...model.tokenizer, normalizer: null } };
  expect(Array.from(openTokenizer(bare)("BANANA!"), Number)).toEqual(GOLDEN.input_ids.banana);
});

test("a long text is cut to the model's positions and still ends with </s>", () => {
  const long = ids("banana ".repeat(40));
  expect(long).toHaveLength(64);
  expect(long.slice(0, 63)).toEqual(Array.from({ length: 21 }, () => [20, 27, 308]).flat());
  expect(long[63]).toBe(1);
});

describe("the number of tokens is the smaller of", () => {
  const { config, tokenizerConfig } = model;
  const text_config = { ...config.text_config, max_position_embeddings: 6 };
  const found = (changes: object) =>
    Array.from(openTokenizer({ ...model, ...changes })("banana"), Number);

  test("the model's positions", () => {
    expect(found({ config: { ...config, text_config } })).toEqual([20, 27, 308, 1, 1, 1]);
  });

  test("the tokeniser's length", () => {
    expect(found({ tokenizerConfig: { ...tokenizerConfig, model_max_length: 5 } })).toEqual([
      20, 27, 308, 1, 1,
    ]);
  });
});

test("a tokenizer whose texts do not end with </s> is refused", () => {
  const other = { ...model, tokenizer: { ...model.tokenizer, post_processor: null } };
  expect(() => openTokenizer(other)).toThrow(
    `invalid ${TINY}/model/tokenizer.json: not a tokenizer of SigLIP's family: texts do not end with </s>`,
  );
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { expect, test } from "vitest";
import { addRandomModel } from "../../../src/compute/commands/random-model.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const TOKENIZER = "tests/fixtures/siglip-tiny/model/tokenizer.json";
const SMALL = "--image-size 16 --patch-size 8 --hidden 8 --layers 1 --heads 2 --mlp 16".split(" ");

function run(...args: string[]): Promise<Command> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addRandomModel(program);
  return program.parseAsync(["random-model", ...SMALL, ...args], { from: "user" });
}
const folder = () => join(temporaryFolder(), "model");
const read = (...path: string[]) => readFileSync(join(...path));

test("random-model writes a model folder whose vocabulary is that of the tokenizer", async () => {
  const out = folder();
  await run("--out", out, "--tokenizer", TOKENIZER);
  expect(JSON.parse(String(read(out, "config.json")))).toMatchObject({
    model_type: "siglip",
    text_config: { vocab_size: 600, hidden_size: 8, max_position_embeddings: 64 },
    vision_config: { image_size: 16, patch_size: 8, num_hidden_layers: 1 },
  });
  expect(JSON.parse(String(read(out, "preprocessor_config.json")))).toMatchObject({
    size: { height: 16, width: 16 },
    resample: 3,
  });
  expect(read(out, "tokenizer.json")).toEqual(readFileSync(TOKENIZER));
  expect(existsSync(join(out, "tokenizer_config.json"))).toBe(true);
});

test("random-model gives the same bytes for the same seed, and others for another", async () => {
  const [a, b, c] = [folder(), folder(), folder()];
  await run("--out", a, "--tokenizer", TOKENIZER);
  await run("--out", b, "--tokenizer", TOKENIZER, "--seed", "0");
  await run("--out", c, "--tokenizer", TOKENIZER, "--seed", "1");
  for (const file of ["vision_model.onnx", "text_model.onnx"]) {
    expect(read(b, "onnx", file).equals(read(a, "onnx", file)), file).toBe(true);
    expect(read(c, "onnx", file).equals(read(a, "onnx", file)), file).toBe(false);
  }
});

test("random-model refuses a vocabulary smaller than the tokenizer's", async () => {
  await expect(
    run("--out", folder(), "--tokenizer", TOKENIZER, "--vocabulary", "599"),
  ).rejects.toMatchObject({
    name: "CliError",
    message: `invalid vocabulary: 599; ${TOKENIZER} has 600 tokens`,
    advice: "Give --vocabulary 600 or more, or leave it out.",
  });
});

test("random-model refuses sizes that make no model, and writes nothing", async () => {
  const out = folder();
  await expect(run("--out", out, "--tokenizer", TOKENIZER, "--heads", "3")).rejects.toMatchObject({
    name: "CliError",
    message: "invalid model size: 8 is not a multiple of 3 heads",
  });
  expect(existsSync(out)).toBe(false);
});

test("random-model refuses a missing tokenizer, one of another family, and a folder in use", async () => {
  await expect(run("--out", folder(), "--tokenizer", "nowhere.json")).rejects.toThrow(
    "missing tokenizer: nowhere.json",
  );
  const used = temporaryFolder();
  const other = join(used, "tokenizer.json");
  writeFileSync(other, JSON.stringify({ model: { type: "BPE", vocab: { a: 0 } } }));
  await expect(run("--out", folder(), "--tokenizer", other)).rejects.toThrow(
    /expected Unigram, the family of SigLIP's tokenizer/,
  );
  await expect(run("--out", used, "--tokenizer", TOKENIZER)).rejects.toThrow(`not empty: ${used}`);
});

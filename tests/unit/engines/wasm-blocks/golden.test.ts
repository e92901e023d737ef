import { afterAll, expect, test } from "vitest";
import { createWasmEngine } from "../../../../src/compute/engines/wasm/index.ts";
import { createWasmBlocksEngine } from "../../../../src/compute/engines/wasm-blocks/index.ts";
import { expectLikeFloat64, expectLikePublished } from "../float32-bounds.ts";
import { FLOAT64_NAMES, golden, GOLDEN_NAMES, PUBLISHED_NAMES } from "../golden.ts";

// Blocks of one tile, so that even a case of 10 samples is shared out.
const blocks = await createWasmBlocksEngine({ workers: 2, blockRows: 8 });
const oneBlock = await createWasmBlocksEngine({ workers: 2 });
const wasm = await createWasmEngine({ workers: 1 });
afterAll(() => Promise.all([blocks, oneBlock, wasm].map((engine) => engine.close())));

test.each(FLOAT64_NAMES)("%s stays with PyTorch's float64 as float32 can", async (name) => {
  const { case: run, expected } = golden(name);
  expectLikeFloat64(run, await blocks.train(run), expected);
});

test.each(PUBLISHED_NAMES)("%s stays with PyTorch's float32", async (name) => {
  const { case: run, expected } = golden(name);
  expectLikePublished(await blocks.train(run), expected);
});

test.each(GOLDEN_NAMES)("%s in a single block has the wasm engine's bytes", async (name) => {
  const { case: run } = golden(name);
  expect(JSON.stringify(await oneBlock.train(run))).toBe(JSON.stringify(await wasm.train(run)));
});

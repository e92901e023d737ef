import { afterAll, expect, test } from "vitest";
import { createWasmEngine } from "../../../../src/compute/engines/wasm/index.ts";
import { createWasmBlocksEngine } from "../../../../src/compute/engines/wasm-blocks/index.ts";
import { TrainingOutcome } from "../../../../src/compute/schemas/outcome.ts";
import {
  compareOutcome,
  compareTrace,
  FLOAT64_NAMES,
  golden,
  GOLDEN_NAMES,
  PUBLISHED_NAMES,
  reportsGradients,
} from "../golden.ts";

// Blocks of one tile, so that even a case of 10 samples is shared out.
const blocks = await createWasmBlocksEngine({ workers: 2, blockRows: 8 });
const oneBlock = await createWasmBlocksEngine({ workers: 2 });
const wasm = await createWasmEngine({ workers: 1 });
afterAll(() => Promise.all([blocks, oneBlock, wasm].map((engine) => engine.close())));

test.each(FLOAT64_NAMES)("%s stays with PyTorch's float64 as float32 can", async (name) => {
  const { case: run, expected } = golden(name);
  const actual = TrainingOutcome.parse(await blocks.train(run));
  const errors = compareOutcome(actual, expected);
  expect(errors.loss).toBeLessThan(5e-5);
  expect(errors.temperature).toBeLessThan(1e-5);
  expect(errors.bias).toBeLessThan(1e-5);
  expect(errors.delta).toBeLessThan(1e-5);
  expect(errors.vectors).toBeLessThan(1e-3);
  expect(errors.margin).toBeLessThan(1e-3);
  expect(errors.gradient).toBeLessThan(1e-4);
  expect(reportsGradients(run, actual)).toBe(true);
});

test.each(PUBLISHED_NAMES)("%s stays with PyTorch's float32", async (name) => {
  const { case: run, expected } = golden(name);
  const actual = await blocks.train(run);
  const early = compareTrace(actual.trace, expected.trace, 20);
  const late = compareTrace(actual.trace, expected.trace, 100);
  expect(Math.max(early.loss, early.temperature, early.bias)).toBeLessThan(2e-3);
  expect(Math.max(late.loss, late.temperature, late.bias)).toBeLessThan(2e-2);
  expect(compareOutcome(actual, expected).gradient).toBeLessThan(1e-4);
});

test.each(GOLDEN_NAMES)("%s in a single block has the wasm engine's bytes", async (name) => {
  const { case: run } = golden(name);
  expect(JSON.stringify(await oneBlock.train(run))).toBe(JSON.stringify(await wasm.train(run)));
});

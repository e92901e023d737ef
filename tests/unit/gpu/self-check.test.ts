import { afterAll, expect, test } from "vitest";
import type { Engine } from "../../../src/compute/engines/engine.ts";
import { createWasmEngine } from "../../../src/compute/engines/wasm/index.ts";
import { BOUNDS, CASES, selfCheck } from "../../../src/compute/gpu/self-check.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";

const wasm = await createWasmEngine({ workers: 1 });
afterAll(() => wasm.close());

/** The wasm engine with its outcomes spoilt. */
const spoilt = (spoil: (outcome: TrainingOutcome) => void): Engine => ({
  ...wasm,
  train: async (run) => {
    const outcome = structuredClone(await wasm.train(run));
    spoil(outcome);
    return outcome;
  },
});

test("the kernel passes with a tenth of what is allowed", async () => {
  const { scalars, vectors } = await selfCheck(wasm);
  expect(scalars).toBeLessThan(BOUNDS.scalars / 10);
  expect(vectors).toBeLessThan(BOUNDS.vectors / 10);
});

test("the cases take every path: one fits a workgroup and one does not, one has three modalities", () => {
  expect(CASES.map(({ n }) => n > 256)).toEqual([false, true]);
  expect(CASES.map(({ modalities }) => modalities)).toEqual([2, 3]);
});

test.each<[string, (outcome: TrainingOutcome) => void, RegExp]>([
  ["a loss", ({ trace }) => (trace[1]!.loss *= 1.001), /scalars differ by 1\.0e-3/],
  ["t at the end", ({ final }) => (final.temperature = NaN), /scalars differ by NaN/],
  ["a coordinate", ({ final }) => (final.vectors[1]![3]![2]! += 0.01), /vectors differ by 1\.0e-2/],
  ["a recorded step", ({ trace }) => trace.splice(0, 1), /scalars differ/],
])("%s that is wrong is an engine that miscalculates", async (_, spoil, message) => {
  await expect(selfCheck(spoilt(spoil))).rejects.toThrow(message);
});

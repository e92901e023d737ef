import { afterAll, expect, test } from "vitest";
import { createWasmEngine } from "../../../src/compute/engines/wasm/index.ts";
import { expectLikeFloat64, expectLikePublished } from "./float32-bounds.ts";
import { FLOAT64_NAMES, golden, PUBLISHED_NAMES } from "./golden.ts";
import { kernelHere, madeUpCase, trainHere } from "./wasm-cases.ts";

const engine = await createWasmEngine({ workers: 2 });
afterAll(() => engine.close());

test.each(FLOAT64_NAMES)("%s stays with PyTorch's float64 as float32 can", async (name) => {
  const { case: run, expected } = golden(name);
  expectLikeFloat64(run, await engine.train(run), expected);
});

test.each(PUBLISHED_NAMES)("%s stays with PyTorch's float32", async (name) => {
  const { case: run, expected } = golden(name);
  expectLikePublished(await engine.train(run), expected);
});

test("a worker and this thread give the same bytes, again and again", async () => {
  const kernel = await kernelHere();
  for (const name of ["locked_adapter", "four_modalities", "published_code"]) {
    const { case: run } = golden(name);
    const outcomes = await Promise.all([engine.train(run), engine.train(run)]);
    const texts = [...outcomes, trainHere(kernel, run)].map((o) => JSON.stringify(o));
    expect(new Set(texts).size).toBe(1);
  }
});

test("a kernel that held a larger run before gives the same bytes", async () => {
  const { case: run } = golden("rb_basic");
  const used = await kernelHere();
  trainHere(used, madeUpCase({ n: 129, dim: 17, modalities: 3, pairs: [[0, 2]] }));
  expect(trainHere(used, run)).toEqual(trainHere(await kernelHere(), run));
});

test("what is recorded or measured changes nothing else", async () => {
  const { case: run } = golden("rb_basic");
  const often = Array.from({ length: run.steps }, (_, i) => i + 1);
  const watched = await engine.train({ ...run, record: often, measure: often });
  const { trace, final } = await engine.train(run);
  expect(watched.final).toEqual(final);
  expect(watched.trace.filter((t) => run.record.includes(t.step))).toEqual(trace);
  expect(watched.measurements?.at(-1)?.margin).toBeCloseTo(final.margin, 12);
});

test("onStep ends with the last step", async () => {
  const seen: number[] = [];
  await engine.train(madeUpCase({ n: 300, dim: 10, change: { steps: 1000 } }), {
    onStep: (done) => seen.push(done),
  });
  expect(seen.length).toBeGreaterThan(4);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1000);
});

test("a temperature that grows beyond all bounds stops the run and names the step", async () => {
  // Matched vectors at right angles: t gains from growing, by a factor exp(lr) a step at first.
  const apart = [
    [1, 0],
    [0, 1],
  ];
  const optimizer = { name: "adam", lr: 300, betas: [0.9, 0.999], epsilon: 1e-8 };
  const change = { optimizer, init: [apart, apart], record: [1] };
  const run = madeUpCase({ n: 2, dim: 2, locked: [0, 1], change });
  await expect(engine.train(run)).rejects.toThrow("non-finite temperature: NaN at step 2");
  optimizer.lr = 1000;
  const faster = madeUpCase({ n: 2, dim: 2, locked: [0, 1], change });
  await expect(engine.train(faster)).rejects.toThrow("non-finite temperature: Infinity at step 1");
});

test("vectors beyond float32 stop the run and name the step", async () => {
  const optimizer = { name: "adam", lr: 1e30, betas: [0.9, 0.999], epsilon: 1e-8 };
  const run = madeUpCase({ n: 8, dim: 3, change: { optimizer, record: [1] } });
  await expect(engine.train(run)).rejects.toThrow("non-finite vectors: Infinity at step 1");
});

test("vectors too large for the memory are refused", async () => {
  const kernel = await kernelHere();
  const run = madeUpCase({ n: 2, dim: 3 });
  expect(() => {
    kernel.begin({ ...run, n: 3e7, dim: 200 });
  }).toThrow("missing memory: 2 modalities of 30000000 x 200");
});

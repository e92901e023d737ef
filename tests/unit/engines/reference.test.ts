import { describe, expect, test } from "vitest";
import { createReferenceEngine } from "../../../src/compute/engines/reference/index.ts";
import { TrainingCase } from "../../../src/compute/schemas/case.ts";
import { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";
import {
  compareOutcome,
  compareTrace,
  FLOAT64_NAMES,
  golden,
  PUBLISHED_NAMES,
  reportsGradients,
} from "./golden.ts";

const engine = createReferenceEngine();

/** A golden case with some fields replaced, checked as a case file is. */
function variant(name: string, change: object): TrainingCase {
  return TrainingCase.parse({ ...golden(name).case, ...change });
}

test("there are twelve golden trajectories, ten of them float64", () => {
  expect([FLOAT64_NAMES.length, PUBLISHED_NAMES.length]).toEqual([10, 2]);
});

test.each(FLOAT64_NAMES)("%s follows PyTorch to 1e-9", async (name) => {
  const { case: run, expected } = golden(name);
  const actual = await engine.train(run);
  TrainingOutcome.parse(actual);
  expect(reportsGradients(run, actual)).toBe(true);
  const { vectors, ...errors } = compareOutcome(actual, expected);
  expect(vectors).toBeLessThanOrEqual(1e-8);
  expect(Math.max(...Object.values(errors))).toBeLessThan(1e-9);
});

test.each(PUBLISHED_NAMES)("%s follows PyTorch's float32 within its rounding", async (name) => {
  const { case: run, expected } = golden(name);
  const actual = await engine.train(run);
  const early = compareTrace(actual.trace, expected.trace, 20);
  expect(Math.max(...Object.values(early))).toBeLessThan(2e-3);
  const { loss, temperature, bias, delta } = compareOutcome(actual, expected);
  expect(Math.max(loss, temperature, bias, delta)).toBeLessThan(2e-2);
});

describe("semantics", () => {
  const drawn = { torch: { seed: 5, draws: [0, 1] } };

  test("the order of pairs, and within a pair, makes no difference", async () => {
    const { case: run, expected } = golden("star_graph");
    const pairs = [...run.pairs].reverse().map(([a, b]) => [b, a]);
    const errors = compareOutcome(await engine.train(variant("star_graph", { pairs })), expected);
    expect(Math.max(...Object.values(errors))).toBeLessThan(1e-8);
  });

  test("locked vectors and fixed parameters stay exactly where they start", async () => {
    const run = variant("locked", {
      locked: [true, true],
      temperature: { init: 7, trainable: false },
      bias: { init: 0.3, trainable: false },
    });
    const outcome = await engine.train(run);
    expect(outcome.gradientAtStep1.firstTrainableRow0).toBeNull();
    expect([outcome.final.temperature, outcome.final.bias]).toEqual([7, 0.3]);
    expect(new Set([outcome.final.loss, ...outcome.trace.map((entry) => entry.loss)]).size).toBe(1);
  });

  test.each([
    [2, 1],
    [2, 2],
    [7, 2],
    [33, 3],
  ])("n = %d, d = %d: trained rows stay on the sphere and the loss falls", async (n, dim) => {
    const { trace, final } = await engine.train(variant("rb_basic", { n, dim, init: drawn }));
    expect(final.loss).toBeLessThan(trace[0]!.loss);
    for (const row of final.vectors.flat())
      expect(row.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 7);
  });

  test("what is measured after the last update is the final geometry", async () => {
    const outcome = await engine.train(variant("rb_basic", { measure: [1, 200] }));
    expect(outcome.measurements!.map((m) => m.step)).toEqual([1, 200]);
    expect(outcome.measurements![1]!.margin).toBe(outcome.final.margin);
    expect(outcome.measurements![1]!.relativeBiasStar).toBe(outcome.final.relativeBiasStar);
  });

  test("the same case gives the same bytes", async () => {
    const [first, second] = [
      await engine.train(golden("locked_adapter").case),
      await engine.train(golden("locked_adapter").case),
    ];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });
});

describe("what goes wrong names the quantity and the step", () => {
  const basis = [
    [1, 0],
    [0, 1],
  ];
  // Already separated, so that the temperature only rises, by steps far too large.
  const apart = {
    n: 2,
    dim: 2,
    init: [basis, basis],
    optimizer: { name: "adam", lr: 1e4, betas: [0.9, 0.999], epsilon: 1e-8 },
  };
  const stepOfInfinity = {
    temperature: { init: 10, trainable: false },
    optimizer: { name: "adam", lr: 1e308, betas: [0.9, 0.999], epsilon: 1e-8 },
  };

  test.each([
    ["loss: Infinity at step 1", { temperature: { init: 1e308, trainable: true } }],
    ["gradient: NaN at step 1", { locked: [true, false], adapter: { x: 800 } }],
    ["temperature: Infinity at step 1", { ...apart, bias: { init: 0.5, trainable: false } }],
    ["bias: Infinity at step 1", { ...stepOfInfinity, locked: [true, true] }],
    ["vectors: -Infinity at step 1", stepOfInfinity],
  ])("non-finite %s", async (message, change) => {
    await expect(engine.train(variant("rb_basic", change))).rejects.toThrow(
      `non-finite ${message}`,
    );
  });
});

describe("progress and abort", () => {
  const long = variant("paper_size", { steps: 400, record: [1] });

  test("onStep counts up to the last step", async () => {
    const seen: number[] = [];
    await engine.train(long, { onStep: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(400);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test("an abort in the middle rejects the run", async () => {
    const controller = new AbortController();
    const run = engine.train(long, {
      signal: controller.signal,
      onStep: () => {
        controller.abort(new Error("stopped by the test"));
      },
    });
    await expect(run).rejects.toThrow("stopped by the test");
  });

  test("an abort before the start rejects at once", async () => {
    const signal = AbortSignal.abort(new Error("never started"));
    await expect(engine.train(long, { signal })).rejects.toThrow("never started");
  });
});

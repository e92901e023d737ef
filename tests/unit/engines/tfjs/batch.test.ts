import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, test } from "vitest";
import { createTfjsEngine } from "../../../../src/compute/engines/tfjs/index.ts";
import { trainTogether } from "../../../../src/compute/engines/tfjs/train.ts";
import type { TrainingCase } from "../../../../src/compute/schemas/case.ts";
import { compareOutcome } from "../golden.ts";
import { madeUpCase } from "../wasm-cases.ts";

const engine = await createTfjsEngine({ backend: "wasm" });
afterAll(() => engine.close());

/** Runs that differ in all that runs of a batch may differ in. */
function several(change: object = {}): TrainingCase[] {
  return [3, 10, 40].map((init, seed) =>
    madeUpCase({
      n: 14,
      dim: 5,
      change: {
        steps: 30,
        temperature: { init, trainable: true },
        bias: { init: 0.1 * seed, trainable: true },
        init: { torch: { seed, draws: [0, 1] } },
        record: seed === 1 ? [1, 7] : [30],
        ...(seed === 2 ? { measure: [9, 30] } : {}),
        ...change,
      },
    }),
  );
}

/** A run that diverges at its second step. */
const optimizer = { name: "adam", lr: 300, betas: [0.9, 0.999], epsilon: 1e-8 };
const apart = [
  [1, 0],
  [0, 1],
];
function diverging(change: object = {}): TrainingCase {
  const all = { optimizer, init: [apart, apart], record: [1], ...change };
  return madeUpCase({ n: 2, dim: 2, locked: [0, 1], change: all });
}

describe("a batch", () => {
  test("gives every run what it gets alone", async () => {
    const runs = several();
    const together = await engine.trainBatch(runs);
    for (const [i, run] of runs.entries()) {
      const [alone] = await engine.trainBatch([run]);
      const errors = compareOutcome(together[i]!, alone!);
      expect(Math.max(...Object.values(errors))).toBeLessThan(1e-6);
      expect(together[i]!.measurements?.map((m) => m.step)).toEqual(run.measure);
    }
  });

  test("of adapters, too", async () => {
    const runs = [0.2, 2].map((x) =>
      madeUpCase({ n: 9, dim: 3, locked: [0], change: { adapter: { x } } }),
    );
    const together = await engine.trainBatch(runs);
    for (const [i, run] of runs.entries()) {
      const errors = compareOutcome(together[i]!, await engine.train(run));
      expect(Math.max(...Object.values(errors))).toBeLessThan(1e-6);
    }
  });

  test("must be of one shape", async () => {
    const [first] = several();
    await expect(engine.trainBatch([first!, madeUpCase({ n: 9, dim: 3 })])).rejects.toThrow(
      "invalid batch: runs of several shapes",
    );
    await expect(engine.trainBatch([])).rejects.toThrow("invalid batch: no runs");
  });

  test("gives back all memory, also when runs fail or are aborted", async () => {
    const before = tf.memory().numTensors;
    await engine.trainBatch(several());
    await expect(engine.train(diverging())).rejects.toThrow("non-finite");
    const signal = AbortSignal.abort(new Error("stopped by the test"));
    await trainTogether(several().map((run) => ({ run, options: { signal } })));
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("a run that diverges", () => {
  test.each([
    ["temperature: Infinity at step 1", diverging()],
    ["gradient: NaN at step 1", diverging({ temperature: { init: 1e308, trainable: true } })],
    [
      "vectors: NaN at step 1",
      madeUpCase({ n: 8, dim: 3, change: { optimizer: { ...optimizer, lr: 1e30 } } }),
    ],
  ])("names %s", async (message, run) => {
    await expect(engine.train(run)).rejects.toThrow(`non-finite ${message}`);
  });

  test("names its step when it is noticed later, and leaves the others alone", async () => {
    // Without a second mean, and as gradients vanish, each step is longer than the one before.
    const change = { optimizer: { ...optimizer, lr: 0.5, betas: [0.9, 0], epsilon: 1e-38 } };
    const run = (init: number) =>
      diverging({
        ...change,
        steps: 10,
        bias: { init: 0.5, trainable: false },
        temperature: { init, trainable: true },
      });
    const [first, second] = await trainTogether([{ run: run(1) }, { run: run(0.05) }]);
    expect(first).toEqual({
      status: "rejected",
      reason: new Error("non-finite temperature: Infinity at step 7"),
    });
    const [alone] = await trainTogether([{ run: run(0.05) }]);
    expect(second!.status).toBe("fulfilled");
    expect(second).toEqual(alone);
  });
});

describe("an abort", () => {
  test("ends one run of a batch, and the others go on", async () => {
    const controller = new AbortController();
    const [first, second, third] = several();
    const results = await Promise.allSettled([
      engine.train(first!),
      engine.train(second!, {
        signal: controller.signal,
        onStep: () => {
          controller.abort(new Error("stopped by the test"));
        },
      }),
      engine.train(third!),
    ]);
    expect(results.map((r) => r.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((results[1] as PromiseRejectedResult).reason).toEqual(new Error("stopped by the test"));
  });
});

test("onStep counts up to the last step", async () => {
  const seen: number[] = [];
  await engine.train(several()[0]!, { onStep: (done) => seen.push(done) });
  expect(seen.at(-1)).toBe(30);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test("two engines on two backends do not get into each other's way", async () => {
  const cpu = await createTfjsEngine({ backend: "cpu" });
  const run = madeUpCase({ n: 8, dim: 3 });
  const [a, b] = await Promise.all([cpu.train(run), engine.train(run)]);
  expect(Math.max(...Object.values(compareOutcome(a, b)))).toBeLessThan(1e-5);
  await cpu.close();
});

import { afterAll, expect, test } from "vitest";
import { createReferenceEngine } from "../../../../src/compute/engines/reference/index.ts";
import { createWebgpuEngine } from "../../../../src/compute/engines/webgpu/index.ts";
import { compareOutcome, golden } from "../golden.ts";
import { madeUpCase } from "../wasm-cases.ts";
import { onWebgpu } from "./here.ts";

onWebgpu(async () => {
  const engine = await createWebgpuEngine({ concurrency: 3 });
  const tiled = await createWebgpuEngine({ concurrency: 3, form: "tiled" });
  afterAll(async () => {
    await engine.close();
    await tiled.close();
  });

  /** Runs of one shape that differ in all that a shape leaves open. */
  const variants = [1, 2, 3, 4, 5].map((i) =>
    madeUpCase({
      n: 9,
      dim: 3,
      change: {
        steps: 10 * i,
        record: [1, 5 * i],
        bias: { init: i / 10, trainable: true },
        optimizer: { name: "adam", lr: 0.01 * i, betas: [0.9, 0.999], epsilon: 1e-8 },
        init: { torch: { seed: i, draws: [0, 1] } },
      },
    }),
  );

  test("at step 300 the loss is within 1e-4 of the reference", async () => {
    const run = { ...golden("paper_size").case, steps: 300, record: [100, 200, 300] };
    const errors = compareOutcome(
      await engine.train(run),
      await createReferenceEngine().train(run),
    );
    expect(errors.loss).toBeLessThan(1e-4);
  });

  test.each([
    ["workgroup", engine],
    ["tiled", tiled],
  ])("%s: together, alone and again, runs give the same bytes", async (_, subject) => {
    const together = await Promise.all(variants.map((run) => subject.train(run)));
    const alone = [];
    for (const run of variants) alone.push(await subject.train(run));
    expect(together.map((outcome) => JSON.stringify(outcome))).toEqual(
      alone.map((outcome) => JSON.stringify(outcome)),
    );
    expect(new Set(together.map(({ final }) => final.loss)).size).toBe(5);
  });

  test.each([
    ["workgroup", engine],
    ["tiled", tiled],
  ])("%s: what is recorded or measured changes nothing else", async (_, subject) => {
    const run = variants[1]!;
    const often = Array.from({ length: run.steps }, (_, i) => i + 1);
    const watched = await subject.train({ ...run, record: often, measure: often });
    const { trace, final } = await subject.train(run);
    expect(watched.final).toEqual(final);
    expect(watched.trace.filter((t) => run.record.includes(t.step))).toEqual(trace);
    expect(watched.measurements?.at(-1)?.margin).toBe(final.margin);
  });

  test("it names its adapter", () => {
    expect(engine.adapter.name).not.toBe("");
    expect(engine.about).toContain(engine.adapter.name);
    expect(engine.about?.endsWith("in software")).toBe(engine.adapter.software);
  });

  test("onStep counts up to the last step", async () => {
    const seen: number[] = [];
    await engine.train({ ...variants[0]!, steps: 1200 }, { onStep: (done) => seen.push(done) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toBe(1200);
  });

  test("aborting stops a run, whether it goes or waits, and the engine goes on", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const onStep = () => {
      controller.abort(new Error("enough"));
    };
    const long = { ...variants[0]!, steps: 1_000_000 };
    const runs = [1, 2, 3, 4, 5].map(() => engine.train(long, { signal, onStep }).catch(String));
    expect(await Promise.all(runs)).toEqual(Array(5).fill("Error: enough"));
    await expect(engine.train(long, { signal })).rejects.toThrow("enough");
    expect((await engine.train(variants[0]!)).trace).toHaveLength(2);
  });

  // Matched vectors at right angles: t gains from growing, by a factor exp(lr) a step at first.
  const apart = [
    [1, 0],
    [0, 1],
  ];
  const adam = (lr: number) => ({ name: "adam", lr, betas: [0.9, 0.999], epsilon: 1e-8 });

  test.each([
    [
      "temperature: Infinity at step 3",
      madeUpCase({
        n: 2,
        dim: 2,
        locked: [0, 1],
        change: {
          optimizer: adam(50),
          bias: { init: 0.5, trainable: false },
          init: [apart, apart],
          record: [1],
        },
      }),
    ],
    [
      "vectors: Infinity at step 1",
      madeUpCase({ n: 9, dim: 3, change: { optimizer: adam(1e30), record: [1] } }),
    ],
    [
      "temperature: Infinity at step 1",
      madeUpCase({ n: 9, dim: 3, change: { temperature: { init: 1e39, trainable: true } } }),
    ],
  ])("non-finite %s stops the run", async (message, run) => {
    for (const subject of [engine, tiled])
      await expect(subject.train(run)).rejects.toThrow(`non-finite ${message}`);
  });

  test("a fault ends its own run alone", async () => {
    const broken = { ...variants[2]!, optimizer: { ...variants[2]!.optimizer, lr: 1e30 } };
    const [bad, good] = await Promise.allSettled([
      engine.train(broken),
      engine.train(variants[2]!),
    ]);
    expect(bad.status).toBe("rejected");
    expect(good).toEqual({ status: "fulfilled", value: await engine.train(variants[2]!) });
  });

  test("closing rejects what is not done and what comes after", async () => {
    const closing = await createWebgpuEngine({ concurrency: 1 });
    const long = { ...variants[0]!, steps: 1_000_000 };
    const reasons = Promise.all(
      [closing.train(long), closing.train(long)].map((t) => t.catch(String)),
    );
    await closing.close();
    const closed = "Error: missing device: the engine is closed";
    expect(await reasons).toEqual([closed, closed]);
    await expect(closing.train(long)).rejects.toThrow("missing device: the engine is closed");
  });
});

import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { createWasmEngine } from "../../../src/compute/engines/wasm/index.ts";
import { WorkerPool } from "../../../src/compute/engines/wasm/pool.ts";
import { madeUpCase } from "./wasm-cases.ts";

const run = madeUpCase({ n: 4, dim: 2 });
const long = madeUpCase({ n: 200, dim: 10, change: { steps: 1_000_000, record: [1] } });

/** A pool whose workers run `body` with each case as `run`. */
function poolOf(size: number, body: string): WorkerPool {
  const script = `const { parentPort, threadId } = require("node:worker_threads");
    parentPort.on("message", (run) => { ${body} });`;
  return new WorkerPool(size, () => new Worker(script, { eval: true, execArgv: [] }));
}

let pool: WorkerPool | undefined;
afterEach(() => pool?.close());

test("a worker that dies rejects its run and is replaced", async () => {
  pool = poolOf(
    1,
    `if (run.n === 3) throw new Error("broken"); parentPort.postMessage({ outcome: threadId });`,
  );
  const first = await pool.train(run);
  await expect(pool.train({ ...run, n: 3 })).rejects.toThrow("broken");
  expect(await pool.train(run)).not.toBe(first);
});

test("a worker that leaves rejects its run, and the runs behind it go on", async () => {
  pool = poolOf(1, `if (run.n === 3) process.exit(7); parentPort.postMessage({ outcome: run.n });`);
  const left = pool.train({ ...run, n: 3 });
  const next = pool.train(run);
  await expect(left).rejects.toThrow("missing worker: it exited with code 7");
  expect(await next).toBe(4);
});

test("never more runs than workers go at once", async () => {
  pool = poolOf(2, `setTimeout(() => parentPort.postMessage({ outcome: threadId }), 5);`);
  const threads = await Promise.all(Array.from({ length: 7 }, () => pool!.train(run)));
  expect(new Set(threads).size).toBe(2);
});

test("closing rejects what is not done and what comes after", async () => {
  pool = poolOf(1, "");
  const reasons = Promise.all(
    [pool.train(run), pool.train(run)].map((training) => training.catch(String)),
  );
  await pool.close();
  const closed = "Error: missing worker: the engine was closed";
  expect(await reasons).toEqual([closed, closed]);
  await expect(pool.train(run)).rejects.toThrow("missing worker: the engine is closed");
});

test("aborting stops a run at once, whether it runs or waits, and the engine goes on", async () => {
  const engine = await createWasmEngine({ workers: 1 });
  try {
    const controller = new AbortController();
    const { signal } = controller;
    const running = engine.train(long, {
      signal,
      onStep: () => {
        controller.abort(new Error("enough"));
      },
    });
    const waiting = engine.train(long, { signal });
    await expect(running).rejects.toThrow("enough");
    await expect(waiting).rejects.toThrow("enough");
    await expect(engine.train(run, { signal })).rejects.toThrow("enough");
    expect((await engine.train(run)).trace).toHaveLength(4);
  } finally {
    await engine.close();
  }
});

test("an error in a worker keeps its message", async () => {
  const engine = await createWasmEngine({ workers: 1 });
  const zeros = [
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 0],
  ];
  await expect(engine.train({ ...run, init: [zeros, zeros] })).rejects.toThrow(/^invalid row: /);
  await engine.close();
});

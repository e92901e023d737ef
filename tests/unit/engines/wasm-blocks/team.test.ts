import { afterEach, beforeEach, expect, test } from "vitest";
import type { Engine } from "../../../../src/compute/engines/engine.ts";
import { WorkerPool } from "../../../../src/compute/engines/wasm/pool.ts";
import { compileBlocksKernel } from "../../../../src/compute/engines/wasm-blocks/compile.ts";
import { createWasmBlocksEngine } from "../../../../src/compute/engines/wasm-blocks/index.ts";
import { startTeam, type Team } from "../../../../src/compute/engines/wasm-blocks/team.ts";
import { madeUpCase } from "../wasm-cases.ts";

const short = madeUpCase({ n: 20, dim: 3 });
const long = madeUpCase({ n: 200, dim: 10, change: { steps: 1_000_000, record: [1] } });

let engine: Engine;
let pool: WorkerPool | undefined;
beforeEach(async () => {
  engine = await createWasmBlocksEngine({ workers: 3, blockRows: 8 });
});
afterEach(() => Promise.all([engine.close(), pool?.close()]));

test("aborting stops a run at once, whether it runs or waits, and the engine goes on", async () => {
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
  expect((await engine.train(short)).trace).toHaveLength(4);
});

test("closing rejects the run under way", async () => {
  const reason = new Promise((resolve) => {
    engine.train(long, { onStep: () => void engine.close() }).catch(resolve);
  });
  expect(String(await reason)).toBe("Error: missing worker: the engine was closed");
});

test("a hand that is gone ends the run, and the next run has a new team", async () => {
  const { bytes } = await compileBlocksKernel();
  const module = await WebAssembly.compile(bytes);
  const teams: Team[] = [];
  pool = new WorkerPool(1, () => {
    const team = startTeam(module, 3, 8);
    teams.push(team);
    return team.leader;
  });
  const running = pool.train(long, { onStep: () => void teams[0]!.hands[1]!.terminate() });
  await expect(running).rejects.toThrow("missing worker: it exited with code 1");
  expect((await pool.train(short)).trace).toHaveLength(4);
  expect(teams).toHaveLength(2);
});

test("a hand that fails ends the run with its reason", async () => {
  // A module that needs nothing and offers nothing: no thread can begin.
  const empty = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  const team = startTeam(empty, 2, 8);
  pool = new WorkerPool(1, () => team.leader);
  await expect(pool.train(short)).rejects.toThrow("is not a function");
});

test("what stops being finite is named with its step, and the team goes on", async () => {
  const optimizer = { name: "adam", lr: 1e30, betas: [0.9, 0.999], epsilon: 1e-8 };
  const run = madeUpCase({ n: 40, dim: 3, change: { optimizer, record: [1] } });
  await expect(engine.train(run)).rejects.toThrow("non-finite vectors: Infinity at step 1");
  expect((await engine.train(short)).trace).toHaveLength(4);
});

test("vectors too large for the memory are refused, and the team goes on", async () => {
  const large = { ...short, n: 3e7, dim: 200 };
  await expect(engine.train(large)).rejects.toThrow(
    "missing memory: 2 modalities of 30000000 x 200",
  );
  expect((await engine.train(short)).trace).toHaveLength(4);
});

test("onStep ends with the last step", async () => {
  const seen: number[] = [];
  await engine.train({ ...long, steps: 600 }, { onStep: (done) => seen.push(done) });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(600);
});

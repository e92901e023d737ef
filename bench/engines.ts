import { performance } from "node:perf_hooks";
import { createReferenceEngine } from "../src/compute/engines/reference/index.ts";
import { createWasmEngine } from "../src/compute/engines/wasm/index.ts";
import type { Eager } from "./eager.ts";
import { loadedKernel } from "./kernel.ts";
import { benchCase, type Size } from "./size.ts";

/** Something that trains at one size: microseconds per step, over `steps` steps. */
export interface Timer {
  engine: string;
  time(steps: number): number | Promise<number>;
  close?(): Promise<void>;
}

/** Multiply-adds of a step that the reference engine is still asked for: a second or so. */
const REFERENCE_WORK = 5e8;

/** Everything that can be timed at a size, the kernel in this thread first. */
export async function timers(size: Size, workers: number, eager: Eager | null): Promise<Timer[]> {
  const kernel = await loadedKernel(size);
  const all: Timer[] = [
    { engine: "wasm", time: (steps) => timed(steps, () => kernel.advance(steps)) },
  ];
  if (workers > 1) all.push(await pooled(size, workers));
  if (3 * size.n ** 2 * size.dim <= REFERENCE_WORK) {
    const reference = createReferenceEngine();
    all.push({
      engine: "reference",
      time: (steps) => timed(steps, () => reference.train(benchCase(size, steps))),
    });
  }
  if (eager)
    for (const threads of workers > 1 ? [1, workers] : [1])
      all.push({ engine: eagerName(threads), time: (steps) => eager.time(size, steps, threads) });
  return all;
}

export const eagerName = (threads: number) => `PyTorch, ${threads} thread${threads > 1 ? "s" : ""}`;

/** One run on every worker at the same time: the time per step of one of them, shared out. */
async function pooled(size: Size, workers: number): Promise<Timer> {
  const engine = await createWasmEngine({ workers });
  const runs = Array.from({ length: workers });
  return {
    engine: `wasm, ${workers} workers`,
    time: (steps) =>
      timed(steps * workers, () =>
        Promise.all(runs.map(() => engine.train(benchCase(size, steps)))),
      ),
    close: () => engine.close(),
  };
}

async function timed(steps: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return ((performance.now() - start) * 1000) / steps;
}

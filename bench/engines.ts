import { performance } from "node:perf_hooks";
import { createReferenceEngine } from "../src/compute/engines/reference/index.ts";
import { createWasmEngine } from "../src/compute/engines/wasm/index.ts";
import type { Eager } from "./eager.ts";
import { loadedKernel } from "./kernel.ts";
import { benchCase, type Size } from "./size.ts";

/** Something that trains at one size. */
export interface Timer {
  engine: string;
  /** Microseconds per step, over `steps` steps. */
  time(steps: number): Promise<number>;
  close(): Promise<void>;
}

/** Multiply-adds of a step up to which the reference engine is asked too: it takes a second. */
const REFERENCE_WORK = 5e8;
/** Those up to which a run's start and end are nothing beside a round of its steps. */
const POOL_WORK = 1e6;

/** Everything that is timed at a size, the kernel in this thread first. */
export async function timers(size: Size, workers: number, eager: Eager | null): Promise<Timer[]> {
  const work = 3 * size.n ** 2 * size.dim;
  const all = [await kernelTimer(size)];
  if (workers > 1 && work <= POOL_WORK) all.push(await poolTimer(size, workers));
  if (work <= REFERENCE_WORK) all.push(referenceTimer(size));
  if (eager)
    for (const threads of workers > 1 ? [1, workers] : [1])
      all.push({
        engine: `PyTorch, ${threads} thread${threads > 1 ? "s" : ""}`,
        time: (steps) => eager.time(size, steps, threads),
        close: () => Promise.resolve(),
      });
  return all;
}

async function kernelTimer(size: Size): Promise<Timer> {
  const kernel = await loadedKernel(size);
  return {
    engine: "wasm",
    time: (steps) =>
      timed(steps, () => {
        kernel.advance(steps);
      }),
    close: () => Promise.resolve(),
  };
}

/** A run on every worker at the same time; the time is shared out among their steps. */
async function poolTimer(size: Size, workers: number): Promise<Timer> {
  const engine = await createWasmEngine({ workers });
  const runs = (steps: number) =>
    Array.from({ length: workers }, () => engine.train(benchCase(size, steps)));
  return {
    engine: `wasm, ${workers} workers`,
    time: (steps) => timed(steps * workers, () => Promise.all(runs(steps))),
    close: () => engine.close(),
  };
}

function referenceTimer(size: Size): Timer {
  const engine = createReferenceEngine();
  return {
    engine: "reference",
    time: (steps) => timed(steps, () => engine.train(benchCase(size, steps))),
    close: () => engine.close(),
  };
}

async function timed(steps: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return ((performance.now() - start) * 1000) / steps;
}

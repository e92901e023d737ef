import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { kernelHash } from "../../src/compute/engines/wasm/compile.ts";
import { createWasmEngine } from "../../src/compute/engines/wasm/index.ts";
import { blocksKernelHash } from "../../src/compute/engines/wasm-blocks/compile.ts";
import { createWasmBlocksEngine } from "../../src/compute/engines/wasm-blocks/index.ts";
import { loadedKernel } from "../kernel.ts";
import type { LargeSteps, Scale } from "../large.ts";
import type { Size } from "../size.ts";
import type { Subject } from "../subject.ts";
import { wall, type Timer } from "../timer.ts";
import { packageVersion } from "../versions.ts";
import { engineTimer, trainOn } from "./engine.ts";

const versions = () => ({ assemblyscript: packageVersion("assemblyscript") });

/** The kernel in this thread: what all others are timed beside. */
export async function kernelTimer(size: Size): Promise<Timer> {
  const kernel = await loadedKernel(size);
  return {
    ...size,
    batch: 1,
    threads: 1,
    time: async (steps) =>
      (await wall(() => {
        kernel.advance(steps);
      })) / steps,
    close: () => undefined,
  };
}

/** Large steps of the kernel in one thread. */
export const kernelScale: Scale = scaleOf(1, []);

/** Large steps, each size in a process of its own, which is handed these arguments too. */
function scaleOf(threads: number, more: readonly string[]): Scale {
  return {
    threads,
    quadratic: false,
    async steps({ n, dim }, count) {
      const script = fileURLToPath(new URL("../memory.ts", import.meta.url));
      const sizes = [n, dim, count].map(String);
      const { stdout } = await promisify(execFile)(process.execPath, [script, ...sizes, ...more]);
      return JSON.parse(stdout) as LargeSteps;
    },
  };
}

/** The kernel in one thread. */
export async function openWasm(): Promise<Subject> {
  const engine = await createWasmEngine({ workers: 1 });
  return {
    on: "one thread",
    versions: versions(),
    code: await kernelHash(),
    train: trainOn(engine),
    timersAt: async (size, batch) => (batch === 1 ? [await kernelTimer(size)] : []),
    large: kernelScale,
    close: () => engine.close(),
  };
}

/** One run per worker, on all cores. */
export async function openWasmWorkers(): Promise<Subject> {
  const workers = availableParallelism();
  const engine = await createWasmEngine({ workers });
  return {
    on: `${workers} worker threads`,
    versions: versions(),
    code: await kernelHash(),
    train: trainOn(engine),
    timersAt: (size, batch) => Promise.resolve([engineTimer(engine, size, batch, workers)]),
    close: () => engine.close(),
  };
}

/** One run at a time, on all cores. */
export async function openWasmBlocks(): Promise<Subject> {
  const workers = availableParallelism();
  const engine = await createWasmBlocksEngine({ workers });
  return {
    on: `${workers} threads that share a run`,
    versions: versions(),
    code: await blocksKernelHash(),
    train: trainOn(engine),
    timersAt: (size, batch) =>
      Promise.resolve(batch === 1 ? [engineTimer(engine, size, batch, workers)] : []),
    large: scaleOf(workers, [String(workers)]),
    close: () => engine.close(),
  };
}

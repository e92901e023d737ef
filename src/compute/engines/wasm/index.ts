import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Engine } from "../engine.ts";
import { compileKernel } from "./compile.ts";
import { WorkerPool } from "./pool.ts";

export interface WasmEngineOptions {
  /** How many runs train at once; without it, one per core. */
  workers?: number;
}

/**
 * The fused float32 kernel as an engine, one run per worker.
 *
 * Compiles the kernel if need be; throws as `compileKernel`.
 */
export async function createWasmEngine({
  workers = availableParallelism(),
}: WasmEngineOptions = {}): Promise<Engine> {
  const { bytes } = await compileKernel();
  const module = await WebAssembly.compile(bytes);
  const script = new URL("worker.ts", import.meta.url);
  const pool = new WorkerPool(
    workers,
    () => new Worker(script, { workerData: module, execArgv: [] }),
  );
  return {
    name: "wasm",
    precision: "float32",
    concurrency: workers,
    train: (run, options) => pool.train(run, options),
    close: () => pool.close(),
  };
}

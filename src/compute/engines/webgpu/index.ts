import { availableParallelism } from "node:os";
import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { Engine, TrainOptions } from "../engine.ts";
import type { AdapterReport } from "./adapter.ts";
import { Batch } from "./batch.ts";
import { openDevice } from "./device.ts";
import { Job } from "./job.ts";
import { compileProgram } from "./program.ts";
import { shapeOf, type Form } from "./shape.ts";

export interface WebgpuEngineOptions {
  /** How many runs train at once; without it, one per core in software and 64 on a GPU. */
  concurrency?: number;
  /** Overrules the choice of kernel by size. */
  form?: Form;
}

/** The engine, and what it runs on. */
export interface WebgpuEngine extends Engine {
  readonly adapter: AdapterReport;
}

/** Multiply-adds between two looks at the runs: a fraction of a second. */
const WORK_PER_LOOK = { software: 5e8, hardware: 2e10 };

/**
 * The fused float32 kernel on whatever GPU the package `webgpu` finds, runs of one shape together in
 * one dispatch. The same bytes for the same case on the same device, whatever else it trains.
 *
 * Throws as `openDevice`.
 */
export async function createWebgpuEngine(options: WebgpuEngineOptions = {}): Promise<WebgpuEngine> {
  const { device, report } = await openDevice();
  const concurrency = options.concurrency ?? (report.software ? availableParallelism() : 64);
  const workPerLook = WORK_PER_LOOK[report.software ? "software" : "hardware"];
  const batches = new Map<string, Batch>();
  let gone: Error | undefined;
  const stop = (reason: Error) => {
    gone ??= reason;
    for (const batch of batches.values()) batch.fail(gone);
  };
  void device.lost.then(({ message }) => {
    stop(new Error(`missing device: it was lost: ${message}`));
  });
  device.addEventListener("uncapturederror", ({ error }) => {
    stop(new Error(`invalid command: ${error.message}`));
  });

  return {
    name: "webgpu",
    precision: "float32",
    about: report.software ? `${report.name}, in software` : report.name,
    concurrency,
    adapter: report,
    train: (run: TrainingCase, trainOptions: TrainOptions = {}) =>
      new Promise<TrainingOutcome>((resolve, reject) => {
        trainOptions.signal?.throwIfAborted();
        if (gone) throw gone;
        const shape = shapeOf(run, options.form);
        const job = new Job(run, shape, trainOptions);
        const key = JSON.stringify(shape);
        let batch = batches.get(key);
        if (!batch) {
          const program = compileProgram(device, shape);
          batch = new Batch(shape, { device, program, concurrency, workPerLook });
          batches.set(key, batch);
        }
        batch.add({ job, resolve, reject });
      }),
    close() {
      stop(new Error("missing device: the engine is closed"));
      device.destroy();
      return Promise.resolve();
    },
  };
}

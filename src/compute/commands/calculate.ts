import { Worker } from "node:worker_threads";
import type { Summary } from "../experiments/experiment.ts";

/** What an experiment without runs gave, and how long it took. */
export interface Calculated {
  summary: Summary;
  seconds: number;
}

/**
 * Carries out an experiment that trains nothing beside everything else, so that Ctrl-C is heard and
 * the runs of others go on. Rejects with what the experiment throws, or with the signal's reason.
 */
export async function calculate(id: string, signal: AbortSignal): Promise<Calculated> {
  signal.throwIfAborted();
  const script = new URL("calculation-worker.ts", import.meta.url);
  const worker = new Worker(script, { workerData: id, execArgv: [] });
  const abort = () => void worker.terminate();
  signal.addEventListener("abort", abort);
  try {
    return await new Promise<Calculated>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => {
        const ended = new Error(`missing result: the calculation of ${id} ended early`);
        reject(signal.aborted ? (signal.reason as Error) : ended);
      });
    });
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

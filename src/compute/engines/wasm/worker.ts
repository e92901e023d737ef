import { parentPort, workerData } from "node:worker_threads";
import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { KernelInstance } from "./kernel-instance.ts";
import { trainInKernel } from "./train.ts";

/** What a worker answers to a case: steps done, now and then, and at last one of the other two. */
export type Reply = { done: number } | { outcome: TrainingOutcome } | { error: string };

const port = parentPort!;
const kernel = new KernelInstance(workerData as WebAssembly.Module);
const reply = (message: Reply) => {
  port.postMessage(message);
};

port.on("message", (run: TrainingCase) => {
  try {
    const training = trainInKernel(kernel, run);
    let next = training.next();
    for (; !next.done; next = training.next()) reply({ done: next.value });
    reply({ outcome: next.value });
  } catch (error) {
    reply({ error: error instanceof Error ? error.message : String(error) });
  }
});

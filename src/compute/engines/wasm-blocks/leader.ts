import { parentPort, workerData } from "node:worker_threads";
import type { TrainingCase } from "../../schemas/case.ts";
import { trainInKernel } from "../wasm/train.ts";
import type { Reply } from "../wasm/worker.ts";
import { BlocksInstance } from "./blocks-instance.ts";
import { instantiate, type Start } from "./start.ts";

const start = workerData as Start;
const port = parentPort!;
const kernel = new BlocksInstance(instantiate(start), start.workers, start.blockRows);
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

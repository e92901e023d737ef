import { parentPort, workerData } from "node:worker_threads";
import sharp from "sharp";
import type { ImageProcessorConfig } from "../schemas/model-folder.ts";
import { decodeRgb } from "./decode.ts";
import { pixelTensor } from "./pixel-tensor.ts";

/** The path of an image, under a number that comes back with the answer. */
export interface ToPreprocess {
  id: number;
  file: string;
}

/** The pixel tensor of an image, or why there is none. */
export type Preprocessed = { tensor: Float32Array<ArrayBuffer> } | { fault: string };

// Threads side by side take the place of threads within an image, and no image is read twice.
sharp.concurrency(1);
sharp.cache(false);

const port = parentPort!;
const config = workerData as ImageProcessorConfig;

let last: Promise<void> = Promise.resolve();
port.on("message", (job: ToPreprocess) => {
  // One at a time, so that no more than one decoded image is in memory.
  last = last.then(() => answer(job));
});

async function answer({ id, file }: ToPreprocess): Promise<void> {
  try {
    const tensor = pixelTensor(await decodeRgb(file), config);
    port.postMessage({ id, tensor }, [tensor.buffer]);
  } catch (error) {
    port.postMessage({ id, fault: (error as Error).message });
  }
}

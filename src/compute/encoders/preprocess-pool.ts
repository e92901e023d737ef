import { Worker } from "node:worker_threads";
import type { ImageProcessorConfig } from "../schemas/model-folder.ts";
import type { Preprocessed, ToPreprocess } from "./preprocess-worker.ts";

/** Threads that decode and preprocess images while the network computes. */
export interface PreprocessPool {
  /** The pixel tensor of an image file, or the fault of the file; rejects where a thread dies. */
  preprocess(file: string): Promise<Preprocessed>;
  close(): Promise<void>;
}

interface Job {
  resolve: (done: Preprocessed) => void;
  reject: (reason: unknown) => void;
}

/**
 * Starts `size` threads. Whatever is asked for goes to a thread at once, as the calling thread may be
 * held up by the network for long: ask for a batch or two ahead, not for all images.
 */
export function openPreprocessPool(config: ImageProcessorConfig, size: number): PreprocessPool {
  const threads = Array.from({ length: size }, () => openThread(config));
  let id = 0;
  return {
    preprocess: (file) => {
      const [least] = threads.toSorted((a, b) => a.jobs.size - b.jobs.size);
      return least!.ask({ id: id++, file });
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function openThread(config: ImageProcessorConfig) {
  const worker = new Worker(new URL("./preprocess-worker.ts", import.meta.url), {
    workerData: config,
  });
  const jobs = new Map<number, Job>();
  worker.on("message", ({ id, ...done }: Preprocessed & { id: number }) => {
    jobs.get(id)!.resolve(done);
    jobs.delete(id);
  });
  worker.on("error", (error) => {
    for (const { reject } of jobs.values()) reject(error);
    jobs.clear();
  });
  const ask = (job: ToPreprocess) =>
    new Promise<Preprocessed>((resolve, reject) => {
      jobs.set(job.id, { resolve, reject });
      worker.postMessage(job);
    });
  return { worker, jobs, ask };
}

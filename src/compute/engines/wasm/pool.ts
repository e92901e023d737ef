import type { Worker } from "node:worker_threads";
import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { TrainOptions } from "../engine.ts";
import type { Reply } from "./worker.ts";

interface Job {
  run: TrainingCase;
  options: TrainOptions;
  resolve: (outcome: TrainingOutcome) => void;
  reject: (reason: unknown) => void;
}

/** Workers that each train one run at a time; started when first needed, at most `size` of them. */
export class WorkerPool {
  readonly size: number;
  readonly #start: () => Worker;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  readonly #waiting: Job[] = [];
  #closed = false;

  /** `start` makes a worker that answers a TrainingCase with any number of `Reply`s. */
  constructor(size: number, start: () => Worker) {
    this.size = size;
    this.#start = start;
  }

  /** Runs in the order they come. A worker that dies rejects its run; the next run gets a new one. */
  train(run: TrainingCase, options: TrainOptions = {}): Promise<TrainingOutcome> {
    const { signal } = options;
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.#closed) throw new Error("missing worker: the engine is closed");
      const settled = () => signal?.removeEventListener("abort", abort);
      const job: Job = {
        run,
        options,
        resolve: (outcome) => {
          settled();
          resolve(outcome);
        },
        reject: (reason) => {
          settled();
          // Whatever was thrown is passed on as it is.
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          reject(reason);
        },
      };
      const abort = () => {
        this.#abandon(job, signal!.reason);
      };
      signal?.addEventListener("abort", abort);
      this.#waiting.push(job);
      this.#assign();
    });
  }

  /** Ends every worker; what is not done by then is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    const workers = [...this.#idle.splice(0), ...this.#busy.keys()];
    const jobs = [...this.#busy.values(), ...this.#waiting.splice(0)];
    this.#busy.clear();
    for (const job of jobs) job.reject(new Error("missing worker: the engine was closed"));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? (this.#busy.size < this.size ? this.#hire() : undefined);
      if (!worker) return;
      const job = this.#waiting.shift()!;
      this.#busy.set(worker, job);
      worker.postMessage(job.run);
    }
  }

  #hire(): Worker {
    const worker = this.#start();
    let failure: unknown;
    worker.on("message", (reply: Reply) => {
      this.#hear(worker, reply);
    });
    worker.on("error", (error) => {
      failure = error;
    });
    worker.on("exit", (code) => {
      const job = this.#busy.get(worker);
      this.#dismiss(worker);
      job?.reject(failure ?? new Error(`missing worker: it exited with code ${code}`));
      this.#assign();
    });
    return worker;
  }

  #hear(worker: Worker, reply: Reply): void {
    const job = this.#busy.get(worker);
    if (!job) return;
    if ("done" in reply) {
      job.options.onStep?.(reply.done);
      return;
    }
    this.#busy.delete(worker);
    this.#idle.push(worker);
    if ("outcome" in reply) job.resolve(reply.outcome);
    else job.reject(new Error(reply.error));
    this.#assign();
  }

  /** A run in the kernel cannot be asked to stop, so its worker goes with it. */
  #abandon(job: Job, reason: unknown): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
    for (const [worker, running] of this.#busy)
      if (running === job) {
        this.#dismiss(worker);
        void worker.terminate();
      }
    job.reject(reason);
    this.#assign();
  }

  #dismiss(worker: Worker): void {
    this.#busy.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
  }
}

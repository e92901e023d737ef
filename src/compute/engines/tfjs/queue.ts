import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { TrainOptions } from "../engine.ts";
import { shapeOf } from "./batch.ts";
import type { Member } from "./train.ts";

interface Job extends Member {
  run: TrainingCase;
  shape: string;
  options: TrainOptions & { signal: AbortSignal };
  resolve: (outcome: TrainingOutcome) => void;
  reject: (reason: unknown) => void;
}

/** Trains a batch; as `trainTogether`. */
export type TrainBatch = (
  members: readonly Member[],
) => Promise<PromiseSettledResult<TrainingOutcome>[]>;

/** Most entries of logits that a batch may hold: a tensor of them takes 64 MiB, a step some 15. */
const MOST_ENTRIES = 2 ** 24;

/** Runs that wait to be trained; those of one shape go together. */
export class BatchQueue {
  readonly #most: number;
  readonly #train: TrainBatch;
  readonly #waiting: Job[] = [];
  readonly #closing = new AbortController();
  #busy: Promise<void> | null = null;

  /** At most `most` runs go into a batch; fewer where they are large. */
  constructor(most: number, train: TrainBatch) {
    this.#most = most;
    this.#train = train;
  }

  /** Rejects as `Engine.train` says, and with `missing engine: ...` once closed. */
  train(run: TrainingCase, options: TrainOptions = {}): Promise<TrainingOutcome> {
    return new Promise((resolve, reject) => {
      options.signal?.throwIfAborted();
      if (this.#closing.signal.aborted) throw closed();
      const signals = [this.#closing.signal, ...(options.signal ? [options.signal] : [])];
      const signal = AbortSignal.any(signals);
      const job = { run, shape: shapeOf(run), options: { ...options, signal }, resolve, reject };
      signal.addEventListener("abort", () => {
        const at = this.#waiting.indexOf(job);
        if (at < 0) return;
        this.#waiting.splice(at, 1);
        reject(signal.reason as Error);
      });
      this.#waiting.push(job);
      this.#busy ??= this.#work();
    });
  }

  /** Ends when the batch under way has noticed; what is not done by then is rejected. */
  async close(): Promise<void> {
    this.#closing.abort(closed());
    await this.#busy;
  }

  async #work(): Promise<void> {
    // Whoever waits for one run at a time shall come to ask for the next before the batch is made.
    while ((await turnOfEvents(), this.#waiting.length > 0)) {
      const jobs = this.#take();
      try {
        const results = await this.#train(jobs);
        results.forEach((result, i) => {
          if (result.status === "fulfilled") jobs[i]!.resolve(result.value);
          else jobs[i]!.reject(result.reason);
        });
      } catch (error) {
        for (const job of jobs) job.reject(error);
      }
    }
    this.#busy = null;
  }

  /** The run that has waited longest, and others that can be trained with it. */
  #take(): Job[] {
    const { shape, run } = this.#waiting[0]!;
    const entries = run.pairs.length * run.n * run.n;
    const most = Math.max(1, Math.min(this.#most, Math.floor(MOST_ENTRIES / entries)));
    const jobs = this.#waiting.filter((job) => job.shape === shape).slice(0, most);
    for (const job of jobs) this.#waiting.splice(this.#waiting.indexOf(job), 1);
    return jobs;
  }
}

function closed(): Error {
  return new Error("missing engine: it was closed");
}

function turnOfEvents(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

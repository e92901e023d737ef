import type { TrainingCase } from "../../schemas/case.ts";
import type { Measurement, TraceEntry, TrainingOutcome } from "../../schemas/outcome.ts";
import type { TrainOptions } from "../engine.ts";
import { finishOutcome, measureGeometry } from "../outcome.ts";
import { createBatch, disposeBatch, initialValues, type Batch } from "./batch.ts";
import { diagnose, nonFinite } from "./diagnose.ts";
import { readGradients, readLosses, readVectors, survey, type Survey } from "./read.ts";
import { disposeState, initialState, nextState, type State } from "./step.ts";

/** One run of a batch, and who wants to know of it. */
export interface Member {
  run: TrainingCase;
  options?: TrainOptions;
}

/** Milliseconds between two looks at the numbers: between half of it and twice of it. */
const BETWEEN_LOOKS = 100;

/**
 * Trains runs of one shape together on the current backend: an outcome or an error of each, in
 * their order. A run that fails or is aborted does not touch the others.
 *
 * Throws `invalid batch: ...`, and as `initialVectors`.
 */
export async function trainTogether(
  members: readonly Member[],
): Promise<PromiseSettledResult<TrainingOutcome>[]> {
  const batch = createBatch(members.map(({ run }) => run));
  let state: State | undefined;
  try {
    state = initialState(batch, initialValues(batch));
    const training = new Training(batch, members, state);
    try {
      return await training.toTheEnd();
    } finally {
      state = training.state;
    }
  } finally {
    if (state) disposeState(state);
    disposeBatch(batch);
  }
}

/** A batch under way. */
class Training {
  state: State;
  readonly #batch: Batch;
  readonly #members: readonly Member[];
  readonly #failed = new Map<number, unknown>();
  readonly #traces: TraceEntry[][];
  readonly #measurements: Measurement[][];
  #done = 0;
  /** Steps to the next look. */
  #stride = 1;

  constructor(batch: Batch, members: readonly Member[], state: State) {
    this.#batch = batch;
    this.#members = members;
    this.state = state;
    this.#traces = members.map(() => []);
    this.#measurements = members.map(() => []);
  }

  async toTheEnd(): Promise<PromiseSettledResult<TrainingOutcome>[]> {
    const { runs, shape } = this.#batch;
    const gradientsAtStep1 = await readGradients(this.#batch, this.state);
    let now = await survey(this.#batch, this.state);
    for (const stop of stops(runs)) {
      while (this.#done < stop && this.#live().length > 0) now = await this.#advance(stop);
      if (this.#live().length === 0) break;
      await this.#record(stop, now);
    }
    const live = this.#live();
    if (live.length === 0) return this.#settled(() => undefined);
    const losses = await readLosses(this.#batch, this.state);
    const vectors = await readVectors(this.#batch, this.state);
    for (const i of live) this.#demandLoss(i, losses[i]!, shape.steps);
    return this.#settled((i) =>
      finishOutcome(runs[i]!, {
        trace: this.#traces[i]!,
        gradientAtStep1: gradientsAtStep1[i]!,
        measurements: this.#measurements[i]!,
        final: { loss: losses[i]!, ...now[i]!.scalars, vectors: vectors[i]! },
      }),
    );
  }

  /** Takes some steps, at most to `stop`, looks at the numbers and lets the event loop turn. */
  async #advance(stop: number): Promise<Survey[]> {
    const start = performance.now();
    const count = Math.min(this.#stride, stop - this.#done);
    const before = this.state;
    try {
      for (let i = 1; i <= count; i++) {
        const next = nextState(this.#batch, this.state, this.#done + i);
        if (this.state !== before) disposeState(this.state, next);
        this.state = next;
      }
      const now = await survey(this.#batch, this.state);
      const suspects = this.#live().filter((i) => !now[i]!.sound);
      if (suspects.length > 0) {
        const errors = await diagnose(this.#batch, before, this.#done, count, suspects);
        errors.forEach((error, i) => this.#failed.set(i, error));
      }
      this.#done += count;
      for (const i of this.#live()) this.#members[i]!.options?.onStep?.(this.#done);
      const took = performance.now() - start;
      if (took > 2 * BETWEEN_LOOKS) this.#stride = Math.max(1, Math.floor(this.#stride / 2));
      else if (took < BETWEEN_LOOKS / 2 && count === this.#stride) this.#stride *= 2;
      await pause();
      this.#members.forEach(({ options }, i) => {
        if (options?.signal?.aborted) this.#fail(i, options.signal.reason);
      });
      return now;
    } finally {
      if (before !== this.state) disposeState(before, this.state);
    }
  }

  /** What the cases ask for after `stop` updates. */
  async #record(stop: number, now: readonly Survey[]): Promise<void> {
    const { runs, shape } = this.#batch;
    const recorded = this.#live().filter((i) => runs[i]!.record.includes(stop + 1));
    if (recorded.length > 0) {
      const losses = await readLosses(this.#batch, this.state);
      for (const i of recorded) {
        this.#demandLoss(i, losses[i]!, stop + 1);
        this.#traces[i]!.push({ step: stop + 1, loss: losses[i]!, ...now[i]!.scalars });
      }
    }
    const measured = this.#live().filter((i) => runs[i]!.measure?.includes(stop));
    if (measured.length === 0) return;
    const vectors = await readVectors(this.#batch, this.state);
    for (const i of measured)
      this.#measurements[i]!.push(
        measureGeometry(vectors[i]!, shape.pairs, shape.n, shape.dim, stop),
      );
  }

  #demandLoss(i: number, loss: number, step: number): void {
    if (!Number.isFinite(loss)) this.#fail(i, nonFinite("loss", loss, step));
  }

  /** The first reason counts. */
  #fail(i: number, reason: unknown): void {
    if (!this.#failed.has(i)) this.#failed.set(i, reason);
  }

  #live(): number[] {
    return this.#members.flatMap((_, i) => (this.#failed.has(i) ? [] : [i]));
  }

  #settled(
    outcome: (i: number) => TrainingOutcome | undefined,
  ): PromiseSettledResult<TrainingOutcome>[] {
    return this.#members.map((_, i) =>
      this.#failed.has(i)
        ? { status: "rejected", reason: this.#failed.get(i) }
        : { status: "fulfilled", value: outcome(i)! },
    );
  }
}

/** The numbers of updates after which some run has something to read, and the last one. */
function stops(runs: readonly TrainingCase[]): number[] {
  const all = runs.flatMap(({ record, measure, steps }) => [
    ...record.map((step) => step - 1),
    ...(measure ?? []),
    steps,
  ]);
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Lets the event loop turn: other work, and an abort, get their chance. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

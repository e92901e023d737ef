import type { TrainingCase } from "../../schemas/case.ts";
import type { Measurement, TraceEntry, TrainingOutcome } from "../../schemas/outcome.ts";
import type { TrainOptions } from "../engine.ts";
import { finishOutcome, measureGeometry } from "../outcome.ts";
import { initialVectors } from "../vectors.ts";
import { initialState, packValues, readState, unpackValues, type State } from "./layout.ts";
import { lossOf, scalarsOf } from "./loss.ts";
import { checkFinite, firstGradient, type Reading } from "./reading.ts";
import type { Shape } from "./shape.ts";

/** A run on its way: where it stops next, and what has been seen of it. */
export class Job {
  readonly run: TrainingCase;
  readonly shape: Shape;
  readonly options: TrainOptions;
  /** The values a run starts from, as the kernel takes them. */
  readonly initialValues: Float32Array<ArrayBuffer>;
  #done = 0;
  readonly #stops: number[];
  readonly #record: Set<number>;
  readonly #measure: Set<number>;
  readonly #trace: TraceEntry[] = [];
  readonly #measurements: Measurement[] = [];
  #gradientAtStep1: TrainingOutcome["gradientAtStep1"] | undefined;

  /** Throws as `initialVectors`, and `non-finite ...` where float32 cannot hold t or the bias. */
  constructor(run: TrainingCase, shape: Shape, options: TrainOptions) {
    this.run = run;
    this.shape = shape;
    this.options = options;
    this.#record = new Set(run.record);
    this.#measure = new Set(run.measure);
    const stops = new Set([1, ...run.record.map((s) => s - 1), ...(run.measure ?? []), run.steps]);
    this.#stops = [...stops].filter((stop) => stop > 0).sort((a, b) => a - b);
    for (const what of ["temperature", "bias"] as const) {
      const value = Math.fround(run[what].init);
      if (!Number.isFinite(value)) throw new Error(`non-finite ${what}: ${value} at step 1`);
    }
    this.initialValues = packValues(initialVectors(run), shape);
    if (this.#record.has(1))
      this.#look(readState(initialState(run).buffer), unpackValues(this.initialValues, shape));
  }

  /** Updates done so far. */
  get done(): number {
    return this.#done;
  }

  /** The update after which there is something to read. */
  get stop(): number {
    return this.#stops[0]!;
  }

  /**
   * Takes note of a dispatch; the outcome once it was the last. Throws `non-finite ...: at step s`.
   */
  hear({ state, values, moments }: Reading): TrainingOutcome | undefined {
    const { run, shape } = this;
    this.#done = state.done;
    checkFinite(state);
    this.options.onStep?.(state.done);
    if (moments) this.#gradientAtStep1 = firstGradient(run, shape, { state, moments });
    if (state.done < this.stop || !values) return undefined;
    this.#stops.shift();
    const matrices = unpackValues(values, shape);
    if (this.#measure.has(state.done))
      this.#measurements.push(measureGeometry(matrices, run.pairs, run.n, run.dim, state.done));
    if (this.#record.has(state.done + 1)) this.#look(state, matrices);
    if (state.done < run.steps) return undefined;
    return finishOutcome(run, {
      trace: this.#trace,
      gradientAtStep1: this.#gradientAtStep1!,
      measurements: this.#measurements,
      final: { ...this.#seen(state, matrices, run.steps), vectors: matrices },
    });
  }

  #look(state: State, matrices: Float64Array[]): void {
    const step = state.done + 1;
    this.#trace.push({ step, ...this.#seen(state, matrices, step) });
  }

  #seen(state: State, matrices: Float64Array[], step: number) {
    const scalars = scalarsOf(this.run, this.shape, state);
    const loss = lossOf(this.run, matrices, scalars);
    if (!Number.isFinite(loss)) throw new Error(`non-finite loss: ${loss} at step ${step}`);
    return { loss, ...scalars };
  }
}

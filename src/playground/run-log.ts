import { finishOutcome, measureGeometry } from "../compute/engines/outcome.ts";
import { curveSteps } from "../compute/experiments/training.ts";
import { margin, relativeBiasStar } from "../compute/math/margin.ts";
import { separationOver } from "../compute/math/separation.ts";
import type { TrainingCase } from "../compute/schemas/case.ts";
import type { Measurement, TraceEntry, TrainingOutcome } from "../compute/schemas/outcome.ts";
import { countProducts, type ProductCounts } from "./product-counts.ts";

/** The state after `step` updates. */
export interface Point {
  step: number;
  loss: number;
  temperature: number;
  /** As parameterised: b_rel or b. */
  bias: number;
  delta?: number;
  margin: number;
  relativeBiasStar: number;
  /** The inner product at which the logit is zero: b_rel, or b / t. */
  threshold: number;
}

/** All that is shown of a run at one moment. */
export interface Look {
  point: Point;
  products: ProductCounts;
  /** Where d is at most 3, one row-major n x d matrix per modality. */
  vectors: Float32Array[];
}

/** Points of a curve beyond its first few. */
const CURVE_POINTS = 200;
const DRAWN_DIMENSIONS = 3;

/** What trains a run, as far as its state is read. */
export interface Trainer {
  /** Updates done so far. */
  readonly done: number;
  loss(): number;
  scalars(): { temperature: number; bias: number; delta?: number };
  /** A modality's row-major n x d matrix. */
  vectors(modality: number): Float64Array;
}

/** One run and the curve of its state: what is noted of it on the way, and shown of it. */
export abstract class RunLog {
  readonly run: TrainingCase;
  /** The state at the start and at some 200 steps after it, as far as the run has come. */
  readonly points: Point[] = [];
  readonly #trainer: Trainer;
  readonly #trace: TraceEntry[] = [];
  readonly #measurements: Measurement[] = [];
  /** Numbers of updates after which something is noted, rising towards the front. */
  readonly #stops: number[];
  readonly #curve: ReadonlySet<number>;

  constructor(run: TrainingCase, trainer: Trainer) {
    this.run = run;
    this.#trainer = trainer;
    const every = Math.max(1, Math.round(run.steps / CURVE_POINTS));
    this.#curve = new Set([0, ...curveSteps(run.steps, every)]);
    const recorded = run.record.map((step) => step - 1);
    const all = new Set([...this.#curve, ...recorded, ...(run.measure ?? []), run.steps]);
    this.#stops = [...all].sort((a, b) => b - a);
  }

  get done(): number {
    return this.#trainer.done;
  }

  get finished(): boolean {
    return this.done >= this.run.steps;
  }

  /** Does at most `most` more updates. Throws or rejects with `non-finite ...: NaN at step s`. */
  abstract advance(most: number): void | Promise<void>;

  look(): Look {
    const { n, dim, pairs } = this.run;
    const vectors = this.#vectors();
    return {
      point: this.#point(),
      products: countProducts(vectors, pairs, n, dim),
      vectors: dim <= DRAWN_DIMENSIONS ? vectors.map((M) => Float32Array.from(M)) : [],
    };
  }

  /** Throws `unfinished run` before the last step. */
  outcome(): TrainingOutcome {
    if (!this.finished) throw new Error(`unfinished run: ${this.done} of ${this.run.steps} steps`);
    return finishOutcome(this.run, {
      trace: this.#trace,
      gradientAtStep1: this.gradientAtStep1(),
      measurements: this.#measurements,
      final: { ...this.#state(), vectors: this.#vectors() },
    });
  }

  protected abstract gradientAtStep1(): TrainingOutcome["gradientAtStep1"];

  /** Updates until something is to be noted, or until `until` where that comes first. */
  protected leg(until: number): number {
    return Math.min(until, this.#stops.at(-1) ?? until) - this.done;
  }

  /** Takes note of the state where it is to be noted. */
  protected note(): void {
    const { run, done } = this;
    if (this.#stops.at(-1) !== done) return;
    this.#stops.pop();
    const geometry = () => measureGeometry(this.#vectors(), run.pairs, run.n, run.dim, done);
    if (run.measure?.includes(done)) this.#measurements.push(geometry());
    if (run.record.includes(done + 1)) this.#trace.push({ step: done + 1, ...this.#state() });
    if (this.#curve.has(done)) this.points.push(this.#point());
  }

  #point(): Point {
    const { n, dim, pairs, parameterization } = this.run;
    const separated = separationOver(this.#vectors(), pairs, n, dim);
    const state = this.#state();
    const relative = parameterization === "bias" ? state.bias / state.temperature : state.bias;
    // Through the adapter <U, V> is seen as delta^2 <U, V> - (1 - delta^2).
    const square = state.delta === undefined ? 1 : state.delta * state.delta;
    return {
      step: this.done,
      ...state,
      margin: margin(separated),
      relativeBiasStar: relativeBiasStar(separated),
      threshold: (relative + 1 - square) / square,
    };
  }

  #state() {
    const loss = this.#trainer.loss();
    if (!Number.isFinite(loss))
      throw new Error(`non-finite loss: ${loss} at step ${this.done + 1}`);
    return { loss, ...this.#trainer.scalars() };
  }

  #vectors(): Float64Array[] {
    return Array.from({ length: this.run.modalities }, (_, m) => this.#trainer.vectors(m));
  }
}

import type { ResultFile, Series } from "../schemas/result.ts";
import type { TrainingCase } from "../schemas/case.ts";
import type { EncoderCase } from "../schemas/encoder-case.ts";
import type { EncoderOutcome } from "../schemas/encoder-outcome.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";

/** One training run of an experiment; `id` is unique within it. */
export interface Run {
  id: string;
  case: TrainingCase;
}

/** A scalar for data/results, and by how much (absolute) another engine may differ in it. */
export interface Metric {
  id: string;
  value: number;
  tolerance: number;
}

export interface Summary {
  metrics: Metric[];
  series: Record<string, Series>;
}

export interface RunOptions {
  /** Runs per configuration; without it, the number the experiment declares. */
  seeds?: number;
}

/** One run on the emoji; `id` is unique within its experiment. */
export interface EncoderRun {
  id: string;
  case: EncoderCase;
}

/** Work on the emoji, by a trainer of its own (src/compute/dual-encoder). */
export interface EncoderWork {
  runs(options?: RunOptions): EncoderRun[];
  /** Pure, as `Experiment.summarise`. */
  summarise(outcomes: ReadonlyMap<string, EncoderOutcome>): Summary;
}

/** What an artefact is made from: settings in, runs, numbers out. Knows no outcome of the paper. */
export interface Experiment {
  id: string;
  settings: ResultFile["settings"];
  runs(options?: RunOptions): Run[];
  /** Pure: the same outcomes give the same summary, whatever their order. */
  summarise(outcomes: ReadonlyMap<string, TrainingOutcome>): Summary;
  /** In place of runs on vectors. */
  encoders?: EncoderWork;
}

/** The outcome of the run `id`; throws `missing run: id`. */
export function outcomeOf(
  outcomes: ReadonlyMap<string, TrainingOutcome>,
  id: string,
): TrainingOutcome {
  const outcome = outcomes.get(id);
  if (!outcome) throw new Error(`missing run: ${id}`);
  return outcome;
}

/** What the trace holds at `step`; throws `missing step: s`. */
export function traceAt(outcome: TrainingOutcome, step: number): TrainingOutcome["trace"][number] {
  const entry = outcome.trace.find((e) => e.step === step);
  if (!entry) throw new Error(`missing step: ${step}`);
  return entry;
}

/**
 * Inverse temperature and bias after the update of `step`: what the authors' notebooks print of an
 * epoch. It is what the trace holds at the next step, or the final state.
 */
export function stateAfter(
  { trace, final }: TrainingOutcome,
  step: number,
): Pick<TrainingOutcome["final"], "temperature" | "bias"> {
  const next = trace.find((e) => e.step === step + 1);
  if (next) return next;
  if (trace.at(-1)?.step !== step) throw new Error(`missing step: ${step + 1}`);
  return final;
}

/**
 * The loss recorded at the last step, before its update: what the authors' notebooks print as the
 * final loss.
 */
export function recordedLoss({ trace }: TrainingOutcome): number {
  const last = trace.at(-1);
  if (!last) throw new Error("missing step: the last");
  return last.loss;
}

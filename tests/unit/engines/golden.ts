import { readdirSync, readFileSync } from "node:fs";
import { TrainingCase } from "../../../src/compute/schemas/case.ts";
import { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";
import type { TraceEntry } from "../../../src/compute/schemas/outcome.ts";

const FOLDER = new URL("../../fixtures/train/", import.meta.url);

/** The golden trajectories by name: file names without `.json`. */
export const GOLDEN_NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length))
  .sort();

/** The two trajectories of the authors' float32 code; the other ten are float64. */
export const PUBLISHED_NAMES = GOLDEN_NAMES.filter((name) => name.startsWith("published_code"));
export const FLOAT64_NAMES = GOLDEN_NAMES.filter((name) => !name.startsWith("published_code"));

/** A golden case and what PyTorch made of it, both checked against the schemas. */
export function golden(name: string): { case: TrainingCase; expected: TrainingOutcome } {
  const text = readFileSync(new URL(`${name}.json`, FOLDER), "utf8");
  const file = JSON.parse(text) as { case: unknown; expected: unknown };
  return { case: TrainingCase.parse(file.case), expected: TrainingOutcome.parse(file.expected) };
}

/** Largest relative errors of a trajectory's scalars; `delta` is 0 without adapter. */
export type ScalarErrors = Record<"loss" | "temperature" | "bias" | "delta", number>;

/**
 * The same with the gradient at step 1 (relative, the row's to its largest entry) and the largest
 * absolute errors of the final vectors' entries and of the final margin and optimal relative bias.
 */
export type OutcomeErrors = ScalarErrors & Record<"vectors" | "gradient" | "margin", number>;

/** Whether the outcome gives the gradient of everything the case trains. */
export function reportsGradients(run: TrainingCase, { gradientAtStep1 }: TrainingOutcome): boolean {
  const { temperatureLog, bias, firstTrainableRow0 } = gradientAtStep1;
  return (
    (temperatureLog !== null || !run.temperature.trainable) &&
    (bias !== null || !run.bias.trainable) &&
    (firstTrainableRow0 !== null || run.locked.every(Boolean))
  );
}

/**
 * How far an outcome is from the expected one, recorded steps and final state together.
 *
 * Gradients that either side leaves out are not compared; see `reportsGradients`. Throws when the
 * two differ in shape: in recorded steps, in delta, in the number of vectors. A NaN on either side
 * is an infinite error.
 */
export function compareOutcome(actual: TrainingOutcome, expected: TrainingOutcome): OutcomeErrors {
  const trace = compareTrace(actual.trace, expected.trace);
  const final = scalarErrors(actual.final, expected.final);
  return {
    loss: Math.max(trace.loss, final.loss),
    temperature: Math.max(trace.temperature, final.temperature),
    bias: Math.max(trace.bias, final.bias),
    delta: Math.max(trace.delta, final.delta),
    vectors: absolute(actual.final.vectors.flat(2), expected.final.vectors.flat(2)),
    gradient: compareGradient(actual.gradientAtStep1, expected.gradientAtStep1),
    margin: absolute(
      [actual.final.margin, actual.final.relativeBiasStar],
      [expected.final.margin, expected.final.relativeBiasStar],
    ),
  };
}

/** The same for recorded steps only, up to and including step `upTo`. */
export function compareTrace(
  actual: readonly TraceEntry[],
  expected: readonly TraceEntry[],
  upTo = Infinity,
): ScalarErrors {
  const steps = (trace: readonly TraceEntry[]) => trace.map((entry) => entry.step).join();
  if (steps(actual) !== steps(expected)) throw new Error(`recorded steps: ${steps(actual)}`);
  const errors = { loss: 0, temperature: 0, bias: 0, delta: 0 };
  expected.forEach((entry, i) => {
    if (entry.step > upTo) return;
    const at = scalarErrors(actual[i]!, entry);
    for (const name of ["loss", "temperature", "bias", "delta"] as const)
      errors[name] = Math.max(errors[name], at[name]);
  });
  return errors;
}

type Scalars = Pick<TraceEntry, "loss" | "temperature" | "bias" | "delta">;

function scalarErrors(actual: Scalars, expected: Scalars): ScalarErrors {
  return {
    loss: relative(actual.loss, expected.loss),
    temperature: relative(actual.temperature, expected.temperature),
    bias: relative(actual.bias, expected.bias),
    delta: relativeOrAbsent(actual.delta, expected.delta),
  };
}

type Gradient = TrainingOutcome["gradientAtStep1"];

function compareGradient(actual: Gradient, expected: Gradient): number {
  const row = expected.firstTrainableRow0;
  if ((actual.firstTrainableRow0 === null) !== (row === null)) throw new Error("gradient row");
  const largest = Math.max(...(row ?? []).map(Math.abs));
  return Math.max(
    relativeIfGiven(actual.temperatureLog, expected.temperatureLog),
    relativeIfGiven(actual.bias, expected.bias),
    row === null ? 0 : absolute(actual.firstTrainableRow0!, row) / largest,
  );
}

/** What is not trained may be reported or not. */
function relativeIfGiven(actual: number | null, expected: number | null): number {
  return actual === null || expected === null ? 0 : relative(actual, expected);
}

function relativeOrAbsent(actual: number | undefined, expected: number | undefined): number {
  if ((actual === undefined) !== (expected === undefined)) throw new Error("delta");
  return expected === undefined ? 0 : relative(actual!, expected);
}

function relative(actual: number, expected: number): number {
  if (actual === expected) return 0;
  const error = Math.abs(actual - expected) / Math.abs(expected);
  return error >= 0 ? error : Infinity;
}

function absolute(actual: readonly number[], expected: readonly number[]): number {
  if (actual.length !== expected.length) throw new Error(`length: ${actual.length}`);
  return expected.reduce((largest, value, i) => {
    const error = Math.abs(actual[i]! - value);
    return error <= largest ? largest : error > largest ? error : Infinity;
  }, 0);
}

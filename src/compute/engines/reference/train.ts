import { normaliseRows } from "../../math/sphere.ts";
import type { TrainingCase } from "../../schemas/case.ts";
import type { Measurement, TraceEntry, TrainingOutcome } from "../../schemas/outcome.ts";
import type { TrainOptions } from "../engine.ts";
import { finishOutcome, measureGeometry } from "../outcome.ts";
import { checkGradients, checkScalars, checkVectors, finiteLoss } from "./finite.ts";
import { modelGradient } from "./loss.ts";
import { createModel, scalars, type Model } from "./model.ts";
import { update } from "./parameters.ts";

/** Multiply-adds between two pauses: some 20 milliseconds. */
const WORK_PER_PAUSE = 2e7;

/** Trains one case from its first step to its last. Rejects as `Engine.train` says. */
export async function train(
  run: TrainingCase,
  { onStep, signal }: TrainOptions = {},
): Promise<TrainingOutcome> {
  signal?.throwIfAborted();
  const model = createModel(run);
  const trace: TraceEntry[] = [];
  const measurements: Measurement[] = [];
  const record = new Set(run.record);
  const measure = new Set(run.measure);
  const stepsPerPause = stepsBetweenPauses(run);
  let gradientAtStep1: TrainingOutcome["gradientAtStep1"] | undefined;

  for (let step = 1; step <= run.steps; step++) {
    if (record.has(step)) trace.push({ step, loss: finiteLoss(model, step), ...scalars(model) });
    modelGradient(model);
    checkGradients(model, step);
    gradientAtStep1 ??= gradientReport(model);
    takeStep(model, step);
    if (measure.has(step)) measurements.push(measured(model, step));
    if (step % stepsPerPause === 0) {
      onStep?.(step);
      await pause();
      signal?.throwIfAborted();
    }
  }
  onStep?.(run.steps);
  return finishOutcome(run, {
    trace,
    gradientAtStep1: gradientAtStep1!,
    measurements,
    final: {
      loss: finiteLoss(model, run.steps),
      ...scalars(model),
      vectors: model.vectors.map((p) => p.values),
    },
  });
}

/** Updates every trained parameter and puts the trained rows back on the sphere. */
function takeStep(model: Model, step: number): void {
  const { run, vectors, logTemperature, bias, adapter } = model;
  for (const p of vectors) {
    update(p, step, run.optimizer);
    if (!p.moments) continue;
    checkVectors(p.values, step);
    normaliseRows(p.values, run.n, run.dim);
  }
  update(logTemperature, step, run.optimizer);
  update(bias, step, run.optimizer);
  if (adapter) update(adapter, step, run.optimizer);
  checkScalars(model, step);
}

/** The gradients of t and the bias are known, and reported, whether or not they are trained. */
function gradientReport({ run, vectors, logTemperature, bias }: Model) {
  const first = vectors.find((p) => p.moments);
  return {
    temperatureLog: logTemperature.gradient[0]!,
    bias: bias.gradient[0]!,
    firstTrainableRow0: first ? Array.from(first.gradient.subarray(0, run.dim)) : null,
  };
}

function measured({ run, vectors }: Model, step: number): Measurement {
  const matrices = vectors.map((p) => p.values);
  return measureGeometry(matrices, run.pairs, run.n, run.dim, step);
}

function stepsBetweenPauses({ n, dim, pairs }: TrainingCase): number {
  // Three products of a matrix per pair, and the exponential of each entry as some ten more.
  return Math.max(1, Math.floor(WORK_PER_PAUSE / (pairs.length * n * n * (3 * dim + 10))));
}

/** Lets the event loop turn: other work, and an abort, get their chance. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

import { entryLoss, type EntryLoss } from "../../math/entry-loss.ts";
import { exp, log } from "../../math/elementary.ts";
import type { LogitParameters } from "../../math/logits.ts";
import { sigmoid } from "../../math/sigmoid.ts";
import type { TrainingCase } from "../../schemas/case.ts";
import { initialVectors } from "../vectors.ts";
import { parameter, type Parameter } from "./parameters.ts";

/** The state of a run: what is trained, and what the case fixes. */
export interface Model {
  run: TrainingCase;
  entry: EntryLoss;
  /** One row-major n x dim matrix of unit rows per modality. */
  vectors: Parameter[];
  /** log t, one number. */
  logTemperature: Parameter;
  /** b or b_rel, one number. */
  bias: Parameter;
  /** x with delta = sigmoid(x), one number; null without adapter. */
  adapter: Parameter | null;
}

/** The model of a case before its first step. Throws as `initialVectors`. */
export function createModel(run: TrainingCase): Model {
  return {
    run,
    entry: entryLoss(run.logEpsilon, run.complement),
    vectors: initialVectors(run).map((M, i) => parameter(M, !run.locked[i])),
    logTemperature: parameter(
      Float64Array.of(log(run.temperature.init)),
      run.temperature.trainable,
    ),
    bias: parameter(Float64Array.of(run.bias.init), run.bias.trainable),
    adapter: run.adapter ? parameter(Float64Array.of(run.adapter.x), true) : null,
  };
}

/** The inverse temperature, the bias and delta as they stand; a fixed t is the case's own number. */
export function scalars(model: Model): { temperature: number; bias: number; delta?: number } {
  const { run, adapter, logTemperature } = model;
  const temperature = logTemperature.moments
    ? exp(logTemperature.values[0]!)
    : run.temperature.init;
  const bias = model.bias.values[0]!;
  return adapter
    ? { temperature, bias, delta: sigmoid(adapter.values[0]!) }
    : { temperature, bias };
}

/** What turns inner products into logits at the moment. */
export function logitParameters(model: Model): LogitParameters {
  const { temperature, bias } = scalars(model);
  return { parameterization: model.run.parameterization, temperature, bias };
}

import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { FAULTS } from "./kernel/scalars.ts";
import type { State } from "./layout.ts";
import type { Shape } from "./shape.ts";

/** What came back of a run after a dispatch. */
export interface Reading {
  state: State;
  /** All matrices as packed; only where the run stops to be looked at. */
  values?: Float32Array;
  /** Adam's first and second moments of row 0 of the first trained matrix; only after step 1. */
  moments?: Float32Array;
}

/** Throws `non-finite ...: NaN at step s` where the kernel stopped at such a number. */
export function checkFinite({ fault, faultValue, done }: State): void {
  if (fault !== 0)
    throw new Error(`non-finite ${FAULTS[fault]!}: ${faultValue} at step ${done + 1}`);
}

/** The gradient of step 1: after it the first moment is (1 - beta1) times the gradient. */
export function firstGradient(
  run: TrainingCase,
  shape: Shape,
  { state, moments }: { state: State; moments: Float32Array },
): TrainingOutcome["gradientAtStep1"] {
  const rest = 1 - run.optimizer.betas[0];
  const row = Array.from({ length: run.dim }, (_, k) => {
    const quad = Math.floor(k / 4);
    return moments[8 * quad + (k % 4)]! / rest;
  });
  return {
    temperatureLog: state.gradient.logTemperature,
    bias: state.gradient.bias,
    firstTrainableRow0: shape.trained.includes(true) ? row : null,
  };
}

import { adamStep, zeroMoments, type AdamOptions, type Moments } from "../../math/adam.ts";

/** Numbers that Adam trains together with their gradient of the current step. */
export interface Parameter {
  values: Float64Array;
  gradient: Float64Array;
  /** Null for numbers held fixed. */
  moments: Moments | null;
}

/** `values` as a parameter; without moments when it is held fixed. */
export function parameter(values: Float64Array, trainable: boolean): Parameter {
  return {
    values,
    gradient: new Float64Array(values.length),
    moments: trainable ? zeroMoments(values.length) : null,
  };
}

/** Takes Adam step number `step`, unless the parameter is held fixed. */
export function update(p: Parameter, step: number, options: AdamOptions): void {
  if (p.moments) adamStep(p.values, p.gradient, p.moments, step, options);
}

import { gradient } from "./gradient";
import { delta, inverseTemperature } from "./logit-scale";
import { adapter, bias, matrixAt, run, temperature } from "./state";
import { updateScalar } from "./update-scalar";
import { updateVectors } from "./update-vectors";

/** Faults of a step: what stopped being finite in it. */
export const SOUND = 0;
export const VECTORS = 1;
export const TEMPERATURE = 2;
export const BIAS = 3;
export const ADAPTER = 4;

/** One update of everything trained; returns the fault. */
export function step(): i32 {
  gradient();
  run.power1 *= run.beta1;
  run.power2 *= run.beta2;
  let norms: f32 = 0;
  for (let m = 0; m < run.matrixCount; m++) {
    const matrix = matrixAt(m);
    if (matrix.trainable) norms += updateVectors(matrix);
  }
  updateScalar(temperature);
  updateScalar(bias);
  updateScalar(adapter);
  if (!isFinite(inverseTemperature())) return TEMPERATURE;
  if (!isFinite(bias.value)) return BIAS;
  if (!isFinite(delta())) return ADAPTER;
  return isFinite(norms) ? SOUND : VECTORS;
}

import { gradient } from "./gradient";
import { delta, inverseTemperature } from "./logit-scale";
import { adapter, bias, matrixAt, run, temperature } from "./state";
import { updateScalar } from "./update-scalar";
import { updateVectors } from "./update-vectors";

/** What can stop being finite in a step. */
const VECTORS = 1;
const TEMPERATURE = 2;
const BIAS = 3;
const DELTA = 4;

/** One update of everything trained; false when something is no longer finite. */
export function step(): bool {
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
  return (
    sound(VECTORS, norms) &&
    sound(TEMPERATURE, inverseTemperature()) &&
    sound(BIAS, bias.value) &&
    sound(DELTA, delta())
  );
}

function sound(what: i32, value: f64): bool {
  if (isFinite(value)) return true;
  run.fault = what;
  run.faultValue = value;
  return false;
}

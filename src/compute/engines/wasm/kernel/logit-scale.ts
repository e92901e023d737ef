import { adapter, bias, run, temperature } from "./state";

// z = t delta^2 s - offset, where s is the inner product of the stored vectors. Without an adapter
// delta is 1; with one, the inner product of the extended vectors is delta^2 s - (1 - delta^2).

/** t = exp(t'); the authors' code takes this detour through float32 for a fixed t too. */
export function inverseTemperature(): f64 {
  return temperature.trainable || run.single
    ? settle(Math.exp(temperature.value))
    : run.fixedTemperature;
}

export function delta(): f64 {
  return run.adapted ? settle(1 / (1 + Math.exp(-adapter.value))) : 1;
}

/** t (1 - delta^2) + t bias, or + bias as parameterised. */
export function logitOffset(t: f64, delta: f64): f64 {
  return t * (1 - delta * delta) + (run.relative ? t * bias.value : bias.value);
}

/** `x` as the run keeps its scalars: rounded to float32 for the published code. */
export function settle(x: f64): f64 {
  return run.single ? <f64>(<f32>x) : x;
}

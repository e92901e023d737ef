import type { Shape } from "../shape.ts";

/** What stops being finite, by the number the kernel has for it; 0 is nothing. */
export const FAULTS = ["", "vectors", "temperature", "bias", "delta"] as const;

/**
 * What t, the bias and the adapter make of an inner product, and their own update: `logits_of` and
 * `update_scalars`.
 *
 * z = t delta^2 s - offset, with s the product of the stored vectors. Without an adapter delta is 1;
 * with one, the product of the extended vectors is delta^2 s - (1 - delta^2).
 */
export function scalars(shape: Shape): string {
  const { relative, exponentialTemperature, adapted, trainTemperature, trainBias } = shape;
  const temperature = exponentialTemperature
    ? "exp_scalar(state.log_temperature.value)"
    : "setting.temperature";
  return /* wgsl */ `
struct Logits {
  t: f32,
  delta: f32,
  // t delta^2
  scale: f32,
  offset: f32,
  // dz / d log t = z + lift
  lift: f32,
}

fn logits_of(setting: Settings, state: State) -> Logits {
  let t = ${temperature};
  let delta = ${adapted ? "1.0 / (1.0 + exp_scalar(-state.adapter.value))" : "1.0"};
  let bias = state.bias.value;
  return Logits(
    t,
    delta,
    t * delta * delta,
    t * (1.0 - delta * delta) + ${relative ? "t * bias" : "bias"},
    ${relative ? "0.0" : "bias"},
  );
}

// What an entry adds to a run's sums, s being its product: slope, slope times dz / d log t, and
// slope times (s + 1), by which delta moves z.
fn entry_sums(slope: f32, z: f32, s: f32, lift: f32) -> vec3f {
  return slope * vec3f(1.0, z + lift, ${adapted ? "s + 1.0" : "0.0"});
}

fn update_scalar(scalar: Scalar, setting: Settings, correction: vec2f) -> Scalar {
  let g = scalar.gradient;
  let first = setting.beta1 * scalar.first + setting.rest1 * g;
  let second = setting.beta2 * scalar.second + setting.rest2 * g * g;
  var value = scalar.value;
  // With an epsilon of 0, 0 / 0 must stay 0.
  if (first != 0.0) {
    value -= correction.x * first / (sqrt(second) * correction.y + setting.adam_epsilon);
  }
  return Scalar(value, g, first, second);
}

// Told by the bits, since a compiler may take it that no number is a NaN.
fn is_finite(x: f32) -> bool {
  return (bitcast<u32>(x) & 0x7f800000u) != 0x7f800000u;
}

// The state after a step with these sums over all entries; .w is the rows' squared norms.
fn update_scalars(before: State, setting: Settings, sums: vec4f, correction: vec2f) -> State {
  var state = before;
  let logits = logits_of(setting, before);
  state.log_temperature.gradient = setting.weight * sums.y;
  state.bias.gradient = -setting.weight * sums.x${relative ? " * logits.t" : ""};
  ${
    adapted
      ? "state.adapter.gradient = 2.0 * setting.weight * logits.scale * (1.0 - logits.delta) * sums.z;"
      : ""
  }
  ${trainTemperature ? update("log_temperature") : ""}
  ${trainBias ? update("bias") : ""}
  ${adapted ? update("adapter") : ""}
  if (!is_finite(sums.w)) {
    state.fault = 1u;
    state.fault_bits = bitcast<u32>(sums.w);
  } else if (!is_finite(state.log_temperature.value)) {
    state.fault = 2u;
    state.fault_bits = bitcast<u32>(state.log_temperature.value);
  } else if (${trainTemperature ? "state.log_temperature.value > 88.7" : "false"}) {
    state.fault = 2u;
    state.fault_bits = 0x7f800000u;
  } else if (!is_finite(state.bias.value)) {
    state.fault = 3u;
    state.fault_bits = bitcast<u32>(state.bias.value);
  } else if (!is_finite(state.adapter.value)) {
    state.fault = 4u;
    state.fault_bits = bitcast<u32>(state.adapter.value);
  } else {
    state.done += 1u;
  }
  return state;
}
`;
}

const update = (name: string) =>
  `state.${name} = update_scalar(state.${name}, setting, correction);`;

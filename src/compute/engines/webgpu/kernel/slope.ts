import type { Shape } from "../shape.ts";

/** `slope_of(z, matching, epsilon)`: the derivative of an entry's loss by its logit. */
export function slope({ loss }: Shape): string {
  return SLOPES[loss];
}

const SLOPES: Record<Shape["loss"], string> = {
  // Eq. (1): sigmoid(z), and -sigmoid(-z) for a match.
  formula: /* wgsl */ `
fn slope_of(z: f32, matching: bool, epsilon: f32) -> f32 {
  let sign = select(1.0, -1.0, matching);
  return sign / (1.0 + exp_minus(sign * z));
}
`,
  // P Q / (Q + e), and with P and Q exchanged for a match; Q = exp(-z) P, since 1 - P would lose it.
  clamped: /* wgsl */ `
fn slope_of(z: f32, matching: bool, epsilon: f32) -> f32 {
  let sign = select(1.0, -1.0, matching);
  let e = exp_minus(sign * z);
  let p = 1.0 / (1.0 + e);
  let q = e * p;
  return sign * p * (q / (q + epsilon));
}
`,
  // The same with Q = 1 - P in float32, so 0 above z = 16.6.
  published: /* wgsl */ `
fn slope_of(z: f32, matching: bool, epsilon: f32) -> f32 {
  let p = 1.0 / (1.0 + exp_minus(z));
  let q = 1.0 - p;
  let right = select(q, p, matching);
  let wrong = select(p, q, matching);
  return select(1.0, -1.0, matching) * wrong * (right / (right + epsilon));
}
`,
};

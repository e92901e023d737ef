import type { Shape } from "../shape.ts";

/**
 * `update_row`: one Adam step on a row, after which it has norm 1 again. Takes the slopes times the
 * partners' rows from `scratch`, where it leaves the new row; returns the squared norm before that.
 *
 * The loss normalises its rows x, so the gradient for x is a (g - x r) with r = b <x, g> + c h.
 * Without an adapter b = 1, c = 0: the part tangent to the sphere. With one the extended vectors are
 * normalised instead: b = delta^2, c = delta^2 - 1, and h, the row's sum of slopes, is the gradient
 * of one more coordinate, in which every locked vector has a 1 and every trained one a 0.
 *
 * Needs `value_at(run, at)`, the present row.
 */
export function updateRow({ adapted }: Shape): string {
  return /* wgsl */ `
// x, or 0 where it is no larger than smallest: slower decay ends in denormals, which some devices
// keep and some do not. Far below Adam's epsilon.
fn flushed(x: vec4f, smallest: f32) -> vec4f {
  return select(x, vec4f(0.0), abs(x) <= vec4f(smallest));
}

fn update_row(
  run: u32, row: u32, height: f32, logits: Logits, setting: Settings, correction: vec2f
) -> f32 {
  let at = row * QUADS;
  let own = row_at(run, row);
  var along = 0.0;
  var length = 0.0;
  for (var q = 0u; q < QUADS; q++) {
    let x = value_at(run, at + q);
    along += dot(x, scratch[own + q]);
    length += dot(x, x);
  }
  // <x, g> / <x, x>: rounding leaves <x, x> beside 1; 1 / <x, x> is 2 - <x, x> to second order.
  along *= 2.0 - length;
  let r = ${
    adapted
      ? "logits.delta * logits.delta * along + (logits.delta * logits.delta - 1.0) * height"
      : "along"
  };
  let scale = setting.weight * logits.scale;
  // With an epsilon of 0, 0 / 0 must stay 0.
  let epsilon = max(setting.adam_epsilon, 1e-30);
  var square = 0.0;
  for (var q = 0u; q < QUADS; q++) {
    let x = value_at(run, at + q);
    let g = flushed(scale * (scratch[own + q] - x * r), 1e-17);
    let m = 2u * (own + q);
    let first = flushed(setting.beta1 * moments[m] + setting.rest1 * g, 1e-30);
    let second = flushed(setting.beta2 * moments[m + 1u] + setting.rest2 * g * g, 1e-36);
    let moved = x - correction.x * first / (sqrt(second) * correction.y + epsilon);
    moments[m] = first;
    moments[m + 1u] = second;
    scratch[own + q] = moved;
    square += dot(moved, moved);
  }
  let norm = sqrt(square);
  for (var q = 0u; q < QUADS; q++) {
    scratch[own + q] = scratch[own + q] / norm;
  }
  return square;
}
`;
}

import { delta, inverseTemperature } from "./logit-scale";
import { run } from "./state";

// The loss normalises its rows x, so the gradient for x is a (g - x r) with r = b <x, g> + c h,
// g from gradient.ts. Without an adapter b = 1, c = 0: the part tangent to the sphere. With one the
// extended vectors are normalised instead: b = delta^2, c = delta^2 - 1, and h, a row's sum of
// slopes, is the gradient of one more coordinate, in which every locked vector has a 1 and every
// trained one a 0.

/** a: t delta^2, and what an entry counts. */
export function gradientScale(): f64 {
  const d = delta();
  return run.weight * inverseTemperature() * d * d;
}

/** b */
export function radialScale(): f64 {
  const d = delta();
  return d * d;
}

/** c */
export function radialOffset(): f64 {
  return run.adapted ? radialScale() - 1 : 0;
}

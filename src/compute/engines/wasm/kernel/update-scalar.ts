import { settle } from "./logit-scale";
import { run, Scalar } from "./state";

/** One Adam step on a trained scalar, rounded as the run keeps its scalars. */
export function updateScalar(scalar: Scalar): void {
  if (!scalar.trainable) return;
  const g = scalar.gradient;
  const first = settle(run.beta1 * scalar.first + (1 - run.beta1) * g);
  const second = settle(run.beta2 * scalar.second + (1 - run.beta2) * g * g);
  scalar.first = first;
  scalar.second = second;
  const denominator = settle(sqrt(second) / sqrt(1 - run.power2) + run.adamEpsilon);
  // With an epsilon of 0, 0 / 0 must stay 0.
  if (first != 0)
    scalar.value = settle(scalar.value - ((run.rate / (1 - run.power1)) * first) / denominator);
}

import { settle } from "./logit-scale";
import { run, Scalar } from "./state";

/** One Adam step on a trained scalar, rounded as the run keeps its scalars. */
export function updateScalar(scalar: Scalar): void {
  if (!scalar.trainable) return;
  const g = scalar.gradient;
  const first = settle(
    settle(settle(run.beta1) * scalar.first) + settle(settle(1 - run.beta1) * g),
  );
  const second = settle(
    settle(settle(run.beta2) * scalar.second) + settle(settle(settle(1 - run.beta2) * g) * g),
  );
  scalar.first = first;
  scalar.second = second;
  const root = settle(settle(sqrt(second)) / settle(sqrt(1 - run.power2)));
  const rate = settle(run.rate / (1 - run.power1));
  // With an epsilon of 0, 0 / 0 must stay 0.
  if (first != 0)
    scalar.value = settle(
      scalar.value - settle(settle(rate * first) / settle(root + settle(run.adamEpsilon))),
    );
}

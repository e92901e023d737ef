import * as tf from "@tensorflow/tfjs";
import { log } from "../../math/elementary.ts";
import type { TrainingCase } from "../../schemas/case.ts";

/**
 * The loss of every entry of the logits z, ... x N x N, in the form the case asks for; `signs` is 1
 * on the diagonal, -1 off it.
 *
 * Softplus is the one function near 0 that every backend computes to float32's last places (log1p
 * of the wasm backend is log(1 + x)), so the first two forms are written with nothing else.
 */
export function entryLosses(
  z: tf.Tensor,
  signs: tf.Tensor,
  { logEpsilon, complement }: TrainingCase,
): tf.Tensor {
  if (logEpsilon > 0 && complement === "float32") return published(z, signs, logEpsilon);
  const wrong = tf.softplus(z.mul(signs).neg());
  return logEpsilon === 0 ? wrong : clamped(wrong, logEpsilon);
}

/**
 * -log(P + e), given u = -log P, so that Q off the diagonal is no different. With c = -log e it is
 * u - softplus(u - c) and also c - softplus(c - u); the one cancels, in the loss or in its slope,
 * where the other does not.
 */
function clamped(u: tf.Tensor, epsilon: number): tf.Tensor {
  const c = -log(epsilon);
  const y = u.sub(c);
  // Not tf.where: the library asks for the gradient of its condition, which has none.
  const over = tf.step(y);
  const least = u.mul(tf.sub(1, over)).add(over.mul(c));
  return least.sub(tf.softplus(y.mul(over.mul(-2).add(1))));
}

/** The authors' code: P, and 1 - P off the diagonal, in float32 as it comes. */
function published(z: tf.Tensor, signs: tf.Tensor, epsilon: number): tf.Tensor {
  const P = publishedSigmoid(z);
  // 0 + P on the diagonal, 1 - P off it.
  const right = P.mul(signs).add(signs.mul(-0.5).add(0.5));
  return right.add(epsilon).log().neg();
}

/**
 * 1 / (1 + e^-z) with each operation rounded as PyTorch rounds it, which tf.sigmoid does not do: Q
 * would vanish from another logit on.
 *
 * The gradient is given, P (1 - P): automatically it would be infinity times 0 where e^-z overflows.
 */
const publishedSigmoid = tf.customGrad((z, save) => {
  const P = (z as tf.Tensor).neg().exp().add(1).reciprocal();
  (save as (tensors: tf.Tensor[]) => void)([P]);
  return {
    value: P,
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const kept = saved[0]!;
      return dy.mul(kept.mul(tf.sub(1, kept)));
    },
  };
});

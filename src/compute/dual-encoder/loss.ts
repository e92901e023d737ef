import * as tf from "@tensorflow/tfjs";
import { imageGradients, imagePass, throughUnitRows, unitRows, type Matrices } from "./towers.ts";

/** The two numbers of the loss. */
export interface Scalars {
  /** t > 0. */
  temperature: number;
  /** b_rel or b. */
  bias: number;
}

/** The loss of a batch and its gradients, on the device; `sums` are read in one transfer. */
export interface LossAndGradients {
  matrices: Matrices;
  /** The loss, and the sums of G z and of G, with G the gradient by the logits: 3 numbers. */
  sums: tf.Tensor1D;
}

/**
 * The sigmoid loss of N pictures and N names, the sum over all N^2 pairs of softplus(-y z) divided
 * by N, with z = t s - t b_rel or z = t s - b, and its gradients by hand. `signs` is -y: -1 on the
 * diagonal, 1 off it. To be called within `tf.tidy`.
 */
export function lossAndGradients(
  features: tf.Tensor2D,
  matrices: Matrices,
  { temperature, bias }: Scalars,
  relative: boolean,
  signs: tf.Tensor2D,
): LossAndGradients {
  const n = signs.shape[0];
  const images = imagePass(features, matrices);
  const texts = unitRows(matrices.texts);
  const products = tf.matMul(images.unit, tf.transpose(texts.unit));
  const logits = products.mul(temperature).sub(relative ? temperature * bias : bias);
  const wrong = logits.mul(signs);
  const byLogits: tf.Tensor2D = tf.sigmoid(wrong).mul(signs);
  // By rows first: sums of sums lose less in float32.
  const total = (x: tf.Tensor) => x.sum(1).sum();
  const sums = tf.stack([total(tf.softplus(wrong)), total(byLogits.mul(logits)), total(byLogits)]);
  const scale = temperature / n;
  const byImages: tf.Tensor2D = tf.matMul(byLogits, texts.unit).mul(scale);
  const byTexts: tf.Tensor2D = tf.matMul(tf.transpose(byLogits), images.unit).mul(scale);
  return {
    matrices: {
      ...imageGradients(features, matrices, images, byImages),
      texts: throughUnitRows(byTexts, texts),
    },
    sums: sums.div(n),
  };
}

/** The gradients by log t and by the bias that the sums of `lossAndGradients` stand for. */
export function scalarGradients(
  [, withLogit, sum]: readonly [number, number, number],
  { temperature, bias }: Scalars,
  relative: boolean,
): [byLogTemperature: number, byBias: number] {
  return relative ? [withLogit, -temperature * sum] : [withLogit + bias * sum, -sum];
}

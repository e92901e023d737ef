import * as tf from "@tensorflow/tfjs";
import type { MatrixName } from "./initial.ts";

/** The trained matrices on the device; biases are rows. */
export type Matrices = Record<MatrixName, tf.Tensor2D>;

/** What the image tower computes on its way, kept for the gradient. */
export interface ImagePass {
  /** Before the activation, B x h, and the share of it that passes: the normal distribution. */
  hidden: tf.Tensor2D;
  passed: tf.Tensor2D;
  activated: tf.Tensor2D;
  /** Unit rows, B x d, and the lengths they had, B x 1. */
  unit: tf.Tensor2D;
  lengths: tf.Tensor2D;
}

/** Features to unit vectors: linear, GELU (with the exact normal distribution), linear, normalised. */
export function imagePass(features: tf.Tensor2D, matrices: Matrices): ImagePass {
  const { weight1, bias1, weight2, bias2 } = matrices;
  const hidden: tf.Tensor2D = tf.matMul(features, weight1).add(bias1);
  const passed: tf.Tensor2D = tf.erf(hidden.mul(Math.SQRT1_2)).add(1).mul(0.5);
  const activated: tf.Tensor2D = hidden.mul(passed);
  const output: tf.Tensor2D = tf.matMul(activated, weight2).add(bias2);
  return { hidden, passed, activated, ...unitRows(output) };
}

/** Rows divided by their lengths. */
export function unitRows(rows: tf.Tensor2D): Pick<ImagePass, "unit" | "lengths"> {
  const lengths: tf.Tensor2D = tf.sqrt(rows.square().sum(1, true));
  return { unit: rows.div(lengths), lengths };
}

/** The gradient on rows, given that on the same rows divided by their lengths. */
export function throughUnitRows(
  gradient: tf.Tensor2D,
  { unit, lengths }: Pick<ImagePass, "unit" | "lengths">,
): tf.Tensor2D {
  const along = gradient.mul(unit).sum(1, true);
  return gradient.sub(unit.mul(along)).div(lengths);
}

/** 1 / sqrt(2 pi): the normal density at 0. */
const DENSITY_AT_0 = 0.3989422804014327;

/** The gradient of every trained matrix of the image tower, given that on its unit rows. */
export function imageGradients(
  features: tf.Tensor2D,
  { weight2 }: Matrices,
  pass: ImagePass,
  gradient: tf.Tensor2D,
): Record<Exclude<MatrixName, "texts">, tf.Tensor2D> {
  const { hidden, passed, activated } = pass;
  const byOutput = throughUnitRows(gradient, pass);
  // The wasm backend is ten times slower when asked to transpose within the product.
  const byActivated = tf.matMul(byOutput, tf.transpose(weight2));
  const density = hidden.square().mul(-0.5).exp().mul(DENSITY_AT_0);
  const byHidden: tf.Tensor2D = byActivated.mul(hidden.mul(density).add(passed));
  return {
    weight2: tf.matMul(tf.transpose(activated), byOutput),
    bias2: byOutput.sum(0, true),
    weight1: tf.matMul(tf.transpose(features), byHidden),
    bias1: byHidden.sum(0, true),
  };
}

import * as tf from "@tensorflow/tfjs";
import type { Batch } from "./batch.ts";
import { entryLosses } from "./entry-loss.ts";

/** The rows of a ... x d tensor divided by their norms. */
export function unitRows(M: tf.Tensor): tf.Tensor {
  return M.div(M.square().sum(-1, true).sqrt());
}

/**
 * The loss of each run, B numbers: the mean over the listed pairs of the mean over their N^2
 * entries, as a function of the values of the batch's slots.
 *
 * Trained rows are divided by their norms here, so that gradients come out tangent to the sphere.
 */
export function batchLoss(batch: Batch, values: readonly tf.Tensor[]): tf.Tensor {
  const { shape, signs } = batch;
  const { n, pairs, parameterization } = shape;
  const matrices = lossVectors(batch, values);
  const side = (of: 0 | 1) =>
    tf.stack(
      pairs.map((pair) => matrices[pair[of]]!),
      1,
    );
  const S = tf.matMul(side(0), side(1), false, true);
  // One number per row first: the gradients of t and the bias are then sums of sums, and lose less.
  const rows = tf.ones([1, pairs.length, n, 1]);
  const t = temperatures(batch, values).mul(rows);
  const bias = values[1]!.mul(rows);
  const z = parameterization === "bias" ? S.mul(t).sub(bias) : S.sub(bias).mul(t);
  const losses = entryLosses(z, signs, shape);
  return losses
    .sum(-1)
    .sum([1, 2])
    .div(n * n * pairs.length);
}

/** The inverse temperatures at present, B x 1 x 1 x 1; see `initialValues`. */
export function temperatures(batch: Batch, values: readonly tf.Tensor[]): tf.Tensor {
  return values[0]!.exp().mul(batch.temperatures);
}

/** delta of the adapter at present, B x 1 x 1; null without adapter. */
export function deltas({ shape }: Batch, values: readonly tf.Tensor[]): tf.Tensor | null {
  return shape.adapter ? values[2]!.sigmoid() : null;
}

/** One B x N x d tensor of unit rows per modality, or B x N x (d + 1) behind an adapter. */
function lossVectors(batch: Batch, values: readonly tf.Tensor[]): tf.Tensor[] {
  const { slots } = batch;
  const delta = deltas(batch, values);
  const matrices: tf.Tensor[] = [];
  slots.forEach(({ modality, trained }, i) => {
    if (modality === undefined) return;
    const M = values[i]!;
    if (delta) matrices.push(unitRows(extended(M, delta, values[2]!, modality === 0 ? 1 : -1)));
    else matrices.push(trained ? unitRows(M) : M);
  });
  return matrices;
}

/** The explicit adapter (Observation 1): (delta M_i, side sqrt(1 - delta^2)) for every row. */
function extended(M: tf.Tensor, delta: tf.Tensor, x: tf.Tensor, side: 1 | -1): tf.Tensor {
  const [runs, n] = M.shape as [number, number];
  // 1 - delta is sigmoid(-x), without cancellation.
  const height = x.neg().sigmoid().mul(delta.add(1)).sqrt().mul(side);
  return tf.concat([M.mul(delta), height.mul(tf.ones([runs, n, 1]))], 2);
}

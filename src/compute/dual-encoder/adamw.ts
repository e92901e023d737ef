import * as tf from "@tensorflow/tfjs";
import { biasCorrection } from "../math/adam.ts";
import { cos } from "../math/elementary.ts";
import type { AdamW } from "../schemas/encoder-case.ts";

/** By what the rates are multiplied at a step, counted from 1: a rise, then half a cosine. */
export function rateFactor(
  { warmUp, floor }: Pick<AdamW, "warmUp" | "floor">,
  step: number,
  steps: number,
): number {
  if (step <= warmUp) return step / warmUp;
  const way = (step - warmUp) / Math.max(1, steps - warmUp);
  return floor + ((1 - floor) * (1 + cos(Math.PI * way))) / 2;
}

/** A trained matrix with the running means of its gradient and of that one's square. */
export type Slot = Record<"value" | "first" | "second", tf.Tensor2D>;

/** One update with decoupled decay, in the order of PyTorch's AdamW. `lr` is the step's own. */
export function adamW(
  { value, first, second }: Slot,
  gradient: tf.Tensor2D,
  step: number,
  lr: number,
  decay: number,
  { betas: [beta1, beta2], epsilon }: AdamW,
): Slot {
  const m: tf.Tensor2D = first.add(gradient.sub(first).mul(1 - beta1));
  const v: tf.Tensor2D = second.mul(beta2).add(gradient.square().mul(1 - beta2));
  const root = v.sqrt().div(Math.sqrt(biasCorrection(beta2, step)));
  const change = m.div(root.add(epsilon)).mul(lr / biasCorrection(beta1, step));
  const decayed = decay === 0 ? value : value.mul(1 - lr * decay);
  return { value: decayed.sub(change), first: m, second: v };
}

import * as tf from "@tensorflow/tfjs";
import { biasCorrection, type AdamOptions } from "../../math/adam.ts";
import type { Batch } from "./batch.ts";
import { batchLoss } from "./loss.ts";

/** Where a batch stands: the values of its slots, and Adam's moments of the trained ones. */
export interface State {
  values: tf.Tensor[];
  /** By slot; absent from those held fixed, and from modalities without a pair. */
  moments: (Moments | undefined)[];
}

interface Moments {
  first: tf.Tensor;
  second: tf.Tensor;
}

/** The state before the first step, moments all zero. The values become the state's. */
export function initialState({ slots }: Batch, values: tf.Tensor[]): State {
  const moments = slots.map(({ trained, used }, i) =>
    trained && used
      ? { first: tf.zerosLike(values[i]!), second: tf.zerosLike(values[i]!) }
      : undefined,
  );
  return { values, moments };
}

/** Every tensor that a state holds. */
export function tensorsOf({ values, moments }: State): tf.Tensor[] {
  return [...values, ...moments.flatMap((m) => (m ? [m.first, m.second] : []))];
}

/** Frees the tensors of a state, those apart that `kept`, a later one, has taken over. */
export function disposeState(state: State, kept?: State): void {
  const still = new Set(kept ? tensorsOf(kept) : []);
  tf.dispose(tensorsOf(state).filter((tensor) => !still.has(tensor)));
}

/**
 * The losses, B numbers, and their gradients on the given slots, each of the shape of its values:
 * automatic differentiation of `batchLoss`. The slots must be used.
 */
export function gradients(
  batch: Batch,
  values: readonly tf.Tensor[],
  slots: readonly number[],
): { loss: tf.Tensor; gradients: tf.Tensor[] } {
  const { value, grads } = tf.valueAndGrads((...args: tf.Tensor[]) => {
    const all = [...values];
    slots.forEach((slot, i) => {
      all[slot] = args[i]!;
    });
    return batchLoss(batch, all);
  })(slots.map((slot) => values[slot]!));
  return { loss: value, gradients: grads };
}

/**
 * The state after Adam's step number `step`, from 1, trained rows back on the sphere. The state
 * before stays as it is; what does not change is shared by both.
 */
export function nextState(batch: Batch, state: State, step: number): State {
  const slots = state.moments.flatMap((m, i) => (m ? [i] : []));
  if (slots.length === 0) return state;
  const next: State = { values: [...state.values], moments: [...state.moments] };
  const made = tf.tidy(() => {
    const { gradients: by } = gradients(batch, state.values, slots);
    return slots.map((slot, i) => {
      const updated = adam(
        state.values[slot]!,
        by[i]!,
        state.moments[slot]!,
        step,
        batch.shape.optimizer,
      );
      const { what } = batch.slots[slot]!;
      return what === "vectors" ? { ...updated, value: backOnSphere(updated.value) } : updated;
    });
  });
  made.forEach(({ value, first, second }, i) => {
    next.values[slots[i]!] = value;
    next.moments[slots[i]!] = { first, second };
  });
  return next;
}

/** The operations in PyTorch's order, as math/adam.ts has them. */
function adam(
  value: tf.Tensor,
  gradient: tf.Tensor,
  { first, second }: Moments,
  step: number,
  { lr, betas: [beta1, beta2], epsilon }: AdamOptions,
) {
  const m = first.add(gradient.sub(first).mul(1 - beta1));
  const v = second.mul(beta2).add(gradient.square().mul(1 - beta2));
  const stepSize = lr / biasCorrection(beta1, step);
  const root = v.sqrt().div(Math.sqrt(biasCorrection(beta2, step)));
  // Without epsilon it would be 0 / 0 where every gradient was 0.
  const change = epsilon === 0 ? tf.divNoNan(m, root) : m.div(root.add(epsilon));
  return { value: value.sub(change.mul(stepSize)), first: m, second: v };
}

/** Rows divided by their norms; a row whose norm overflows becomes NaN, not 0, and so is noticed. */
function backOnSphere(M: tf.Tensor): tf.Tensor {
  const squares = M.square().sum(-1, true);
  return M.div(squares.sqrt()).add(squares.mul(0));
}

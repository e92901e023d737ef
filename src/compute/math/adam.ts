import { expm1, log } from "./elementary.ts";

/** Settings of Adam (Kingma and Ba, arXiv 1412.6980); epsilon stands outside the square root. */
export interface AdamOptions {
  lr: number;
  betas: readonly [number, number];
  epsilon: number;
}

/** The running means of the gradient and of its square. */
export interface Moments {
  first: Float64Array;
  second: Float64Array;
}

/** The moments before the first step, all zero. */
export function zeroMoments(size: number): Moments {
  return { first: new Float64Array(size), second: new Float64Array(size) };
}

/**
 * One Adam update of `values` in place, with the operations in PyTorch's order.
 *
 * `step` counts from 1; an entry whose gradient has always been 0 stays where it is.
 */
export function adamStep(
  values: Float64Array,
  gradient: Float64Array,
  { first, second }: Moments,
  step: number,
  { lr, betas: [beta1, beta2], epsilon }: AdamOptions,
): void {
  const stepSize = lr / biasCorrection(beta1, step);
  const secondRoot = Math.sqrt(biasCorrection(beta2, step));
  for (let i = 0; i < values.length; i++) {
    const g = gradient[i]!;
    const m = first[i]! + (g - first[i]!) * (1 - beta1);
    const v = second[i]! * beta2 + (1 - beta2) * g * g;
    first[i] = m;
    second[i] = v;
    // 0 / 0 when epsilon is 0 and every gradient was.
    if (m !== 0) values[i]! -= (stepSize * m) / (Math.sqrt(v) / secondRoot + epsilon);
  }
}

/** 1 - beta^step, by way of the logarithm: exact to the last places for any number of steps. */
export function biasCorrection(beta: number, step: number): number {
  return -expm1(step * log(beta));
}

import { exp, log1p } from "./elementary.ts";

/** 1 / (1 + e^-z), without overflow and accurate in both tails. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + exp(-z));
  const e = exp(z);
  return e / (1 + e);
}

/** log(1 + e^z), without overflow; its derivative is the sigmoid. */
export function softplus(z: number): number {
  return Math.max(z, 0) + log1p(exp(-Math.abs(z)));
}

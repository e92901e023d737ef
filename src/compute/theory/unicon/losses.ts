import { exp, log } from "../../math/elementary.ts";
import { sigmoid, softplus } from "../../math/sigmoid.ts";
import type { Smooth, Template } from "./template.ts";

/** e_ij = 1: every pair, the matching one included. */
export const everyPair = (): number => 1;

/** e_ij = 1 - delta_ij: only the pairs that do not match. */
export const othersOnly = (i: number, j: number): number => (i === j ? 0 : 1);

/** Many-to-many: a pair of one group is no negative; the matching pair itself counts. */
export const outsideTheGroup =
  (group: ArrayLike<number>) =>
  (i: number, j: number): number =>
    i === j || group[i] !== group[j] ? 1 : 0;

/** Throws `invalid tau` unless it is a positive number. */
export function checkTau(tau: number): void {
  if (!(tau > 0 && tau < Infinity)) throw new Error(`invalid tau: ${tau}`);
}

const IDENTITY: Smooth = { value: (x) => x, slope: () => 1 };

/**
 * InfoNCE at temperature tau, both directions: tau/2 times the usual sum of two means. With
 * `othersOnly` it is decoupled InfoNCE. Throws `invalid tau`.
 */
export function infoNce(tau: number, epsilon: Template["epsilon"] = everyPair): Template {
  checkTau(tau);
  return {
    phi: { value: (z) => tau * log(z), slope: (z) => tau / z },
    psi: { value: (x) => exp(x / tau), slope: (x) => exp(x / tau) / tau },
    nu: 1,
    epsilon,
  };
}

/** The triplet loss of similarities with margin `margin`: psi(x) = [x + margin]_+. */
export function triplet(margin: number): Template {
  return {
    phi: IDENTITY,
    psi: { value: (x) => Math.max(x + margin, 0), slope: (x) => (x + margin > 0 ? 1 : 0) },
    nu: 1,
    epsilon: othersOnly,
  };
}

/** The triplet loss with psi(x) = [-x + margin]_+, as the paper prints it: right for distances. */
export function tripletOfDistances(margin: number): Template {
  return {
    ...triplet(margin),
    psi: { value: (x) => Math.max(margin - x, 0), slope: (x) => (margin - x > 0 ? -1 : 0) },
  };
}

/**
 * What of the sigmoid loss fits the template: log(1 + e^(t s - b)) for every pair. With
 * -sum_i (t s_ii - b) / n beside it, it is the sigmoid loss divided by n.
 */
export function softplusOfAll(t: number, b: number): Template {
  return {
    phi: IDENTITY,
    psi: { value: (x) => softplus(t * x - b), slope: (x) => t * sigmoid(t * x - b) },
    nu: 0,
    epsilon: everyPair,
  };
}

import { RANK, SCHEDULE, SIZES } from "./settings.ts";

/** What a method computes, counted: multiplications with addition, and exponentials. */
export interface Cost {
  products: number;
  exponentials: number;
}

const { p, q } = SIZES;

/** Covariances and a whitening of each side; the decompositions do not depend on n and are left out. */
export function ccaCost(n: number): Cost {
  return { products: n * (p * p + q * q + p * q), exponentials: 0 };
}

/**
 * UniCon with linear heads: per iteration S Y and X^T (S Y), and a softmax each way; between
 * iterations the similarities. The decomposition of p x q is left out.
 */
export function uniconCost(n: number, iterations: number): Cost {
  const similarities = (iterations - 1) * (n * RANK * (p + q) + n * n * RANK);
  return {
    products: iterations * (n * n * q + n * p * q) + similarities,
    exponentials: iterations * 2 * n * n,
  };
}

/** Gradient training of linear heads: forward, similarities, the pulls each way, the gradients. */
export function descentCost(steps: number): Cost {
  const { batch } = SCHEDULE;
  return {
    products: steps * (2 * batch * RANK * (p + q) + 3 * batch * batch * RANK),
    exponentials: steps * 2 * batch * batch,
  };
}

import type { Sizes } from "./generators.ts";

/** The benchmark's data. */
export const SIZES: Sizes = {
  train: 512,
  test: 512,
  latent: 8,
  p: 50,
  q: 40,
  hidden: 64,
  noise: 0.3,
};
export const GENERATORS = ["linear", "nonlinear"] as const;
export const SEEDS = [0, 1, 2, 3, 4];
/** Dimension of the shared space, that of what the two sides share. */
export const RANK = 8;
/** The ridge of CCA and of whitening, relative to the mean eigenvalue. */
export const RIDGE = 0.01;
/** Kernel CCA: leading components and its ridge. */
export const KERNEL_CCA = { components: 100, ridge: 0.1 };
/** The share of the old map that the damped iteration keeps. */
export const DAMPING = 0.8;
/** Iterations at which the benchmark looks. */
export const LOOKS = [1, 2, 3, 4, 5, 7, 10, 14, 20];
/** Gradient training: Adam on mini-batches. */
export const SCHEDULE = { lr: 5e-3, batch: 128, epochs: 50 };
/** InfoNCE's temperature in gradient training, and the start of the inverse one of the others. */
export const TAU = 0.1;
export const START_TEMPERATURE = 10;
/** Units of the hidden layer of the nonlinear heads. */
export const HIDDEN = 128;

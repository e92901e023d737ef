import type { TrainingCase } from "../src/compute/schemas/case.ts";
import { CHECKPOINTS } from "../src/compute/schemas/engine-record.ts";

/** A run of so many steps in which engines are compared, with all that they record. */
const run = (n: number, dim: number, change: Partial<TrainingCase> = {}): TrainingCase => ({
  modalities: 2,
  n,
  dim,
  locked: [false, false],
  pairs: [[0, 1]],
  parameterization: "relative-bias",
  temperature: { init: 10, trainable: true },
  bias: { init: 0, trainable: true },
  optimizer: { name: "adam", lr: 0.01, betas: [0.9, 0.999], epsilon: 1e-8 },
  logEpsilon: 0,
  complement: "exact",
  steps: CHECKPOINTS.at(-1)!,
  record: [...CHECKPOINTS],
  measure: [...CHECKPOINTS],
  init: { torch: { seed: 50, draws: [0, 1] } },
  ...change,
});

/** The features of a case, one by one, from the authors' seed; the first two at the paper's size. */
export const AGREEMENT_CASES: Readonly<Record<string, TrainingCase>> = {
  "relative-bias": run(100, 10),
  published: run(100, 10, { logEpsilon: 1e-8, complement: "float32" }),
  bias: run(30, 6, { parameterization: "bias" }),
  fixed: run(30, 6, {
    temperature: { init: 10, trainable: false },
    bias: { init: 0, trainable: false },
  }),
  locked: run(30, 6, { locked: [true, false] }),
  adapter: run(30, 6, { locked: [true, false], adapter: { x: 0.5 } }),
  "four-modalities": run(30, 6, {
    modalities: 4,
    locked: [false, false, false, false],
    pairs: [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ],
    init: { torch: { seed: 50, draws: [0, 1, 2, 3] } },
  }),
};

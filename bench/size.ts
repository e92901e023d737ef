import type { TrainingCase } from "../src/compute/schemas/case.ts";

export interface Size {
  n: number;
  dim: number;
}

/** The run that is timed: two modalities, t and the relative bias trained, the authors' loss. */
export function benchCase({ n, dim }: Size, steps: number): TrainingCase {
  return {
    modalities: 2,
    n,
    dim,
    locked: [false, false],
    pairs: [[0, 1]],
    parameterization: "relative-bias",
    temperature: { init: 10, trainable: true },
    bias: { init: 0, trainable: true },
    optimizer: { name: "adam", lr: 0.01, betas: [0.9, 0.999], epsilon: 1e-8 },
    logEpsilon: 1e-8,
    complement: "float32",
    steps,
    record: [],
    init: { torch: { seed: 1, draws: [0, 1] } },
  };
}

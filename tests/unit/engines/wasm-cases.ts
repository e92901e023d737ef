import { TrainingCase } from "../../../src/compute/schemas/case.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";
import { compileKernel } from "../../../src/compute/engines/wasm/compile.ts";
import { KernelInstance } from "../../../src/compute/engines/wasm/kernel-instance.ts";
import { trainInKernel } from "../../../src/compute/engines/wasm/train.ts";

/** The parts of a made-up case worth naming; the rest is as in the paper. */
export interface Shape {
  n: number;
  dim: number;
  modalities?: number;
  pairs?: [number, number][];
  locked?: number[];
  change?: object;
}

/** A case of a few steps with vectors drawn from a seed, checked as a case file is. */
export function madeUpCase({
  n,
  dim,
  modalities = 2,
  pairs = [[0, 1]],
  locked = [],
  change = {},
}: Shape): TrainingCase {
  const all = Array.from({ length: modalities }, (_, m) => m);
  return TrainingCase.parse({
    modalities,
    n,
    dim,
    pairs,
    locked: all.map((m) => locked.includes(m)),
    parameterization: "relative-bias",
    temperature: { init: 10, trainable: true },
    bias: { init: 0.4, trainable: true },
    optimizer: { name: "adam", lr: 0.01, betas: [0.9, 0.999], epsilon: 1e-8 },
    logEpsilon: 0,
    steps: 12,
    record: [1, 2, 5, 12],
    init: { torch: { seed: 1000 * n + dim, draws: all } },
    ...change,
  });
}

/** A kernel in this thread. */
export async function kernelHere(): Promise<KernelInstance> {
  const { bytes } = await compileKernel();
  return new KernelInstance(await WebAssembly.compile(bytes));
}

/** Trains to the end in this thread. */
export function trainHere(kernel: KernelInstance, run: TrainingCase): TrainingOutcome {
  const training = trainInKernel(kernel, run);
  let next = training.next();
  while (!next.done) next = training.next();
  return next.value;
}

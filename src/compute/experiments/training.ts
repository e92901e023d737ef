import type { TrainingCase } from "../schemas/case.ts";

/**
 * The forms of the loss: `formula` is the paper's eq. (1); `published` is the authors' float32 code
 * with 1e-8 inside both logarithms; `clamped` has the 1e-8 but an exact complement.
 */
export const LOSS_FORMS = {
  published: { logEpsilon: 1e-8, complement: "float32" },
  formula: { logEpsilon: 0, complement: "exact" },
  clamped: { logEpsilon: 1e-8, complement: "exact" },
} as const;
export type LossForm = keyof typeof LOSS_FORMS;

/** Optimiser of every synthetic experiment; appendix D of the paper and PyTorch's defaults. */
const ADAM: TrainingCase["optimizer"] = {
  name: "adam",
  lr: 0.01,
  betas: [0.9, 0.999],
  epsilon: 1e-8,
};

export interface Training {
  form: LossForm;
  n: number;
  dim: number;
  steps: number;
  seed: number;
  /** Which consecutive randn(n, dim) after seeding each modality takes, from 0. */
  draws: number[];
  parameterization?: TrainingCase["parameterization"];
  temperature: TrainingCase["temperature"];
  bias: TrainingCase["bias"];
  /** Lock the first modality. */
  locked?: boolean;
  adapter?: { x: number };
  record: number[];
  measure?: number[];
}

export const fixed = (init: number) => ({ init, trainable: false });
export const trained = (init: number) => ({ init, trainable: true });

/** A full training case: all pairs of modalities, Adam as in the paper. */
export function training(options: Training): TrainingCase {
  const {
    form,
    seed,
    draws,
    locked = false,
    parameterization = "relative-bias",
    ...rest
  } = options;
  const modalities = draws.length;
  return {
    ...rest,
    ...LOSS_FORMS[form],
    parameterization,
    modalities,
    locked: draws.map((_, i) => locked && i === 0),
    pairs: completePairs(modalities),
    optimizer: ADAM,
    init: { torch: { seed, draws } },
  };
}

/** Every pair of modalities once: the complete graph. */
export function completePairs(modalities: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < modalities; a++) for (let b = a + 1; b < modalities; b++) pairs.push([a, b]);
  return pairs;
}

/** Steps 1, 2, 5, 10, ... and then every `every`, up to and including `last`. */
export function curveSteps(last: number, every: number): number[] {
  const early = [1, 2, 5, 10, 20, 50].filter((s) => s < every && s <= last);
  const late = Array.from({ length: Math.floor(last / every) }, (_, i) => (i + 1) * every);
  return [...new Set([...early, ...late, last])];
}

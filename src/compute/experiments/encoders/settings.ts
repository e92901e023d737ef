import type { EncoderTraining } from "../../schemas/encoder-case.ts";

/** The drawing styles, each held out in turn. */
export const FOLDS = ["noto", "twemoji", "openmoji", "fluent-emoji-flat", "emojione"] as const;
export type Fold = (typeof FOLDS)[number];

/** The style held out where only one is. */
export const ONE_FOLD: Fold = "twemoji";

/** The two ways to write the bias, by the names they have in the ids of numbers. */
export const ARMS = ["plain", "relative"] as const;
export type Arm = (typeof ARMS)[number];

/** Runs per configuration; the pilots that set steps and thresholds had seed 101. */
export const SEEDS = 5;
export const FIRST_SEED = 1;
export const DIM = 64;
export const STEPS = 300;

/**
 * SigLIP's start: t = 10 and a bias that makes every logit start near -10, whichever way it is
 * written.
 */
export const START = { temperature: 10, shift: 10 } as const;

/** Rates of log t and of the bias that are tried; the first is the one used everywhere else. */
export const SCALAR_RATES = [0.01, 0.03, 0.1] as const;

export interface Configuration {
  fold?: Fold;
  arm: Arm;
  seed: number;
  dim?: number;
  scalarLr?: number;
  lockedTexts?: boolean;
  /** b_rel held fixed here, t starting where t b_rel is the shift of the others. */
  fixedBias?: number;
  steps?: number;
  variants?: number;
}

/** A training case on the emoji; what is not said is as in the headline. */
export function encoderTraining(configuration: Configuration): EncoderTraining {
  const { arm, seed, fixedBias, steps = STEPS } = configuration;
  const temperature = fixedBias === undefined ? START.temperature : START.shift / fixedBias;
  const bias = fixedBias ?? (arm === "plain" ? START.shift : START.shift / START.temperature);
  return {
    task: "train",
    heldOut: configuration.fold ?? ONE_FOLD,
    dim: configuration.dim ?? DIM,
    hidden: 512,
    parameterization: arm === "plain" ? "bias" : "relative-bias",
    temperature: { init: temperature, trainable: true },
    bias: { init: bias, trainable: fixedBias === undefined },
    lockedTexts: configuration.lockedTexts ?? false,
    variants: configuration.variants ?? 16,
    optimizer: {
      name: "adamw",
      lr: 4e-3,
      scalarLr: configuration.scalarLr ?? SCALAR_RATES[0],
      betas: [0.9, 0.98],
      epsilon: 1e-8,
      weightDecay: 0.2,
      warmUp: 20,
      floor: 0.02,
    },
    steps,
    seed,
    evaluate: [50, 100, 200].filter((step) => step < steps),
  };
}

/** The seeds of a configuration. */
export function seedsOf(count = SEEDS): number[] {
  return Array.from({ length: count }, (_, i) => FIRST_SEED + i);
}

/** What every experiment on emoji declares of its protocol. */
export const PROTOCOL = {
  dim: DIM,
  steps: STEPS,
  seeds: SEEDS,
  firstSeed: FIRST_SEED,
  startTemperature: START.temperature,
  startShift: START.shift,
};

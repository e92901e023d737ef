import { z } from "zod";

const Trainable = z.strictObject({ init: z.number(), trainable: z.boolean() });

/** AdamW with a warm-up and a cosine; all rates follow the same schedule. */
export const AdamW = z.strictObject({
  name: z.literal("adamw"),
  /** Of the towers. */
  lr: z.number().positive(),
  /** Of log t and of the bias, which know no decay. */
  scalarLr: z.number().positive(),
  betas: z.tuple([z.number().min(0).lt(1), z.number().min(0).lt(1)]),
  epsilon: z.number().positive(),
  /** Of the image tower's two matrices alone; decoupled from the gradient. */
  weightDecay: z.number().nonnegative(),
  /** Steps over which the rates rise from zero. */
  warmUp: z.int().nonnegative(),
  /** The share of the rates that is left at the last step. */
  floor: z.number().min(0).max(1),
});
export type AdamW = z.infer<typeof AdamW>;

/** One training run of an image tower and a text tower on the emoji of four styles. */
export const EncoderTraining = z.strictObject({
  task: z.literal("train"),
  /** The style that is held out; the others are trained on. */
  heldOut: z.string(),
  /** Embedding dimension. */
  dim: z.int().min(2),
  /** Width of the image tower's hidden layer. */
  hidden: z.int().min(1),
  /** `relative-bias`: z = t s - t b_rel. `bias`: z = t s - b. */
  parameterization: z.enum(["relative-bias", "bias"]),
  temperature: Trainable.extend({ init: z.number().positive() }),
  /** b_rel or b, as `parameterization` says. */
  bias: Trainable,
  /** Whether the text vectors stay as they were drawn. */
  lockedTexts: z.boolean(),
  /** Variants of each drawing that are trained on, the drawing itself included. */
  variants: z.int().min(1),
  /** Only the first so many names; all unless given. */
  names: z.int().min(2).optional(),
  optimizer: AdamW,
  steps: z.int().min(1),
  /** Decides the initial weights and the batches, and nothing else does. */
  seed: z.int().min(0),
  /** Steps after which retrieval of held-out pictures is measured, besides the last. */
  evaluate: z.array(z.int().min(1)),
});
export type EncoderTraining = z.infer<typeof EncoderTraining>;

/** Retrieval with the fixed features and no learning, every style held out in turn. */
export const NearestNeighbour = z.strictObject({
  task: z.literal("nearest-neighbour"),
  names: z.int().min(2).optional(),
});

/** What is done with the emoji: one run of an experiment on real data. */
export const EncoderCase = z.discriminatedUnion("task", [EncoderTraining, NearestNeighbour]);
export type EncoderCase = z.infer<typeof EncoderCase>;

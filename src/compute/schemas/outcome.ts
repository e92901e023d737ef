import { z } from "zod";

/** State before the update of one step: the loss, t, the bias as parameterised, and delta. */
export const TraceEntry = z.strictObject({
  step: z.int(),
  loss: z.number(),
  temperature: z.number(),
  bias: z.number(),
  delta: z.number().optional(),
});

/** Geometry after the update of one step, on the vectors without adapter. */
export const Measurement = z.strictObject({
  step: z.int(),
  /** m = (min matching - max non-matching inner product) / 2 over all listed pairs; in [-1, 1]. */
  margin: z.number(),
  /** b* = (min matching + max non-matching) / 2. */
  relativeBiasStar: z.number(),
  /** Spread of U_i - V_i about its mean, averaged over the listed pairs (appendix E, squared). */
  xi: z.number(),
  /** The same without the squares, as the notebook behind figure 20 has it. */
  xiUnsquared: z.number(),
});

/** What a training run yields: the output of every engine and of `npm run train`. */
export const TrainingOutcome = z.strictObject({
  trace: z.array(TraceEntry),
  gradientAtStep1: z.strictObject({
    /** dL/d log t. */
    temperatureLog: z.number().nullable(),
    bias: z.number().nullable(),
    /** dL/d(row 0 of the first unlocked modality), for the stored vector; null if all are locked. */
    firstTrainableRow0: z.array(z.number()).nullable(),
  }),
  final: z.strictObject({
    loss: z.number(),
    temperature: z.number(),
    bias: z.number(),
    margin: z.number(),
    relativeBiasStar: z.number(),
    delta: z.number().optional(),
    /** One n x dim matrix per modality, rounded to 8 decimals. */
    vectors: z.array(z.array(z.array(z.number()))),
  }),
  measurements: z.array(Measurement).optional(),
});

export type TraceEntry = z.infer<typeof TraceEntry>;
export type Measurement = z.infer<typeof Measurement>;
export type TrainingOutcome = z.infer<typeof TrainingOutcome>;

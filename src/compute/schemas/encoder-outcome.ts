import { z } from "zod";

const Share = z.number().min(0).max(1);

/** How often the right one comes first, and among the first ten. */
export const Retrieval = z.strictObject({ top1: Share, top10: Share });
export type Retrieval = z.infer<typeof Retrieval>;

/** Where pictures and names lie on the sphere; a positive is a picture with its own name. */
export const EncoderGeometry = z.strictObject({
  minPositive: z.number(),
  maxNegative: z.number(),
  meanPositive: z.number(),
  meanNegative: z.number(),
  /** 5th percentile of the positives. */
  lowPositive: z.number(),
  /** 95th percentile of the negatives, and the 99.9th. */
  highNegative: z.number(),
  topNegative: z.number(),
  /** Spread of U_i - V_i about its mean. */
  xi: z.number(),
  /** Distance of the mean picture from the mean name. */
  gap: z.number(),
  /** Squared lengths of the two means: 1 where a tower gives the same vector for all. */
  imageConcentration: z.number(),
  textConcentration: z.number(),
  /** Whether a hyperplane parts pictures from names, by an exact linear program. */
  separable: z.boolean(),
  /** Name of a picture, and picture of a name. */
  imageToName: Retrieval,
  nameToImage: Retrieval,
});
export type EncoderGeometry = z.infer<typeof EncoderGeometry>;

/** Retrieval of held-out pictures after a step. */
export const Evaluation = z.strictObject({
  step: z.int(),
  imageToName: Retrieval,
  nameToImage: Retrieval,
  /** (5th percentile of positives - 95th of negatives) / 2. */
  margin: z.number(),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** The state before each step's update, one number per step. */
export const EncoderCurve = z.strictObject({
  loss: z.array(z.number()),
  temperature: z.array(z.number()),
  /** b_rel or b, as the case says. */
  bias: z.array(z.number()),
});
export type EncoderCurve = z.infer<typeof EncoderCurve>;

/** What a training run on emoji yields. */
export const TrainedEncoders = z.strictObject({
  task: z.literal("train"),
  curve: EncoderCurve,
  evaluations: z.array(Evaluation),
  final: z.strictObject({ loss: z.number(), temperature: z.number(), bias: z.number() }),
  /** A tower gives nearly the same vector for everything. */
  collapsed: z.boolean(),
  /** Over the drawings of the four styles trained on, without variation. */
  seen: EncoderGeometry,
  /** Over the drawings of the style held out. */
  heldOut: EncoderGeometry,
});
export type TrainedEncoders = z.infer<typeof TrainedEncoders>;

/** What the fixed features give without learning, by the style held out. */
export const NearestNeighbourOutcome = z.strictObject({
  task: z.literal("nearest-neighbour"),
  names: z.int(),
  dropped: z.array(z.string()),
  retrieval: z.record(z.string(), Retrieval),
});
export type NearestNeighbourOutcome = z.infer<typeof NearestNeighbourOutcome>;

export const EncoderOutcome = z.discriminatedUnion("task", [
  TrainedEncoders,
  NearestNeighbourOutcome,
]);
export type EncoderOutcome = z.infer<typeof EncoderOutcome>;

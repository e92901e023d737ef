import { train, type Objective, type Trained } from "./descent.ts";
import { hiddenLayerEncoder, linearEncoder, uniformFrom } from "./encoders.ts";
import type { PairData } from "./generators.ts";
import { HIDDEN, RANK, SCHEDULE, START_TEMPERATURE, TAU } from "./settings.ts";
import { top1 } from "./top1.ts";

const sigmoid = (parameterization: "bias" | "relative-bias", bias: number): Objective => ({
  loss: "sigmoid",
  parameterization,
  temperature: START_TEMPERATURE,
  bias,
});

/** The losses that heads are trained with, and the starts of the bias. */
export const OBJECTIVES = {
  "info-nce": { loss: "info-nce", tau: TAU },
  sigmoid: sigmoid("bias", START_TEMPERATURE),
  "relative-bias": sigmoid("relative-bias", 1),
  "sigmoid-from-zero": sigmoid("bias", 0),
  "relative-bias-from-zero": sigmoid("relative-bias", 0),
} satisfies Record<string, Objective>;

/** How one training ended. */
export interface TrainedScore extends Trained {
  test: number;
  train: number;
}

/** Linear heads trained with a loss. */
export function trainedHeads(data: PairData, objective: Objective, seed: number): TrainedScore {
  return trained(data, objective, seed, linearEncoder);
}

/** Heads with one hidden layer. */
export function trainedLayers(data: PairData, objective: Objective, seed: number): TrainedScore {
  return trained(data, objective, seed, (p, r, uniform) =>
    hiddenLayerEncoder(p, HIDDEN, r, uniform),
  );
}

function trained(
  data: PairData,
  objective: Objective,
  seed: number,
  encoder: typeof linearEncoder,
): TrainedScore {
  const { X, Y } = data.train;
  const uniform = uniformFrom(1000 + seed);
  const first = encoder(X.columns, RANK, uniform);
  const second = encoder(Y.columns, RANK, uniform);
  const ended = train([first, second], X, Y, objective, SCHEDULE, 2000 + seed);
  const score = (side: typeof data.test) => top1(first.encode(side.X), second.encode(side.Y));
  return { ...ended, test: score(data.test), train: score(data.train) };
}

import {
  ARMS,
  encoderTraining,
  FIRST_SEED,
  FOLDS,
  ONE_FOLD,
  type Arm,
} from "../encoders/settings.ts";
import type { EncoderTraining } from "../../schemas/encoder-case.ts";

/** One run of the headline that is kept as a model: the first seed of a style and a parameterisation. */
export interface HeadlineModel {
  /** The name of its file in data/emoji/stats, `twemoji-relative`. */
  id: string;
  style: (typeof FOLDS)[number];
  arm: Arm;
  training: EncoderTraining;
}

export const HEADLINE_MODELS: readonly HeadlineModel[] = FOLDS.flatMap((style) =>
  ARMS.map((arm) => ({
    id: `${style}-${arm}`,
    style,
    arm,
    training: encoderTraining({ fold: style, arm, seed: FIRST_SEED }),
  })),
);

/** The model whose names for held-out pictures are shown, and every how many of them. */
export const WALL = { model: `${ONE_FOLD}-relative`, every: 29, nearest: 5 } as const;

import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { recordedLoss, type Metric } from "../experiment.ts";
import { lossTolerance } from "../tolerances.ts";
import type { Training } from "../training.ts";

/** One trained configuration of a notebook, run under each form of the loss. */
export interface Configuration {
  /** Also the stem of its metrics: `notebooks/ID.FORM.NAME`. */
  id: string;
  training: Omit<Training, "form">;
  /** The numbers the notebook prints of it, and those that explain them. */
  report(outcome: TrainingOutcome): Metric[];
}

/** N, d and number of steps of every notebook but the basic one; PyTorch seed of all. */
export const SIZE = { n: 100, dim: 10, steps: 10_000, seed: 50 } as const;
export const HALFWAY = 5000;
export const RECORD = [1, 10, 100, 1000, 2500, HALFWAY, HALFWAY + 1, 7500, SIZE.steps];
export const START_TEMPERATURE = 10;

/** The final loss, as the notebooks print it. */
export function lossMetric(outcome: TrainingOutcome): Metric {
  const value = recordedLoss(outcome);
  return { id: "loss", value, tolerance: lossTolerance(value) };
}

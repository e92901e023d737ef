import type { TrainingOutcome } from "../compute/schemas/outcome.ts";

/** Numbers at the end of a run that a committed result may hold. */
export const QUANTITIES = [
  "loss",
  "recordedLoss",
  "temperature",
  "bias",
  "delta",
  "margin",
  "gap",
  "relativeBiasStar",
] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** A quantity of a finished run, or undefined for a delta that it does not have. */
export function quantityOf({ trace, final }: TrainingOutcome, quantity: Quantity) {
  switch (quantity) {
    case "recordedLoss":
      // Before the last update: what the authors' notebooks print.
      return trace.at(-1)?.loss;
    case "gap":
      return 2 * final.margin;
    default:
      return final[quantity];
  }
}

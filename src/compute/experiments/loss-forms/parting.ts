import type { TrainingOutcome } from "../../schemas/outcome.ts";

/** Losses are told apart by a share of the larger, and by more than the 1e-8 can make. */
const SHARE = 1e-3;
const FLOOR = 1e-6;

/**
 * The first recorded step at which the losses of two runs from the same start differ by more than a
 * thousandth of the larger and by more than 1e-6; 0 if they never do.
 */
export function parting(one: TrainingOutcome, other: TrainingOutcome): number {
  const apart = one.trace.find(({ loss }, i) => {
    const against = other.trace[i]!.loss;
    const larger = Math.max(Math.abs(loss), Math.abs(against));
    return Math.abs(loss - against) > Math.max(SHARE * larger, FLOOR);
  });
  return apart?.step ?? 0;
}

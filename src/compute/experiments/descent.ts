import type { TraceEntry, TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";
import { curveSteps } from "./training.ts";

/** Where losses are compared: a quarter of the way, half-way and at the end, as steps. */
export const CHECKPOINTS = [2500, 5000, 10_000] as const;

/** Steps of a loss curve over 10,000, dense enough that a jump of the loss is seen. */
export const LOSS_STEPS = curveSteps(10_000, 50);

/** Below this a loss is beyond anything drawn or printed, and its jumps say nothing. */
const FLOOR = 1e-6;

/**
 * How unstable a descent is: the largest factor by which a recorded loss stands above the smallest
 * one before it, losses below 1e-6 counted as 1e-6; 1 if the loss never rises.
 */
export function largestRise(trace: readonly TraceEntry[]): number {
  let lowest = Infinity;
  let rise = 1;
  for (const entry of trace) {
    const loss = Math.max(entry.loss, FLOOR);
    lowest = Math.min(lowest, loss);
    rise = Math.max(rise, loss / lowest);
  }
  return rise;
}

/** Steps of the curves in the results: half as dense, which a drawing cannot tell. */
const CURVE = new Set(curveSteps(10_000, 100));

/** The loss of the first run, step by step, and the lowest and highest of all runs. */
export function lossCurve(outcomes: readonly TrainingOutcome[]): Series {
  const [first] = outcomes.map(({ trace }) => trace);
  const shown = [...first!.keys()].filter((s) => CURVE.has(first![s]!.step));
  const losses = shown.map((s) => outcomes.map(({ trace }) => trace[s]!.loss));
  return {
    step: shown.map((s) => first![s]!.step),
    loss: losses.map(([own]) => own!),
    lowest: losses.map((each) => Math.min(...each)),
    highest: losses.map((each) => Math.max(...each)),
  };
}

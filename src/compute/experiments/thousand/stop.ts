import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { Metric } from "../experiment.ts";
import { largestGradient } from "../largest-gradient.ts";
import {
  biasTolerance,
  geometryTolerance,
  lossTolerance,
  temperatureTolerance,
} from "../tolerances.ts";

/**
 * Printed rows that end before 10,000 steps end, on our trajectories, where the largest entry of the
 * gradients of the vectors falls to about this. The paper states no such rule: it is a reading.
 */
export const STOP_BELOW = 1e-10;

/** Two lengths of one training: at the shorter the gradient still exceeds the bound, not at the longer. */
export interface Stop {
  before: number;
  at: number;
}

/** A run and what came of it. */
export interface Finished {
  case: TrainingCase;
  outcome: TrainingOutcome;
}

/** Where a run ended: t, b_rel, the gap 2 m and the loss. */
export function stateMetrics(stem: string, { final }: TrainingOutcome): Metric[] {
  const { temperature, bias, margin, loss } = final;
  // Vectors that have not separated, or have all collapsed, are at the mercy of rounding.
  const settled = margin > 0.01;
  return [
    {
      id: `${stem}.temperature`,
      value: temperature,
      tolerance: settled ? temperatureTolerance(temperature) : 0.3 * temperature,
    },
    { id: `${stem}.relative-bias`, value: bias, tolerance: settled ? biasTolerance() : 0.3 },
    { id: `${stem}.gap`, value: 2 * margin, tolerance: settled ? 2 * geometryTolerance() : 0.5 },
    { id: `${stem}.loss`, value: loss, tolerance: settled ? lossTolerance(loss) : 0.5 * loss },
  ];
}

/**
 * A training that stops early: `ID.STATE` where it stops, `ID.whole.STATE` after all steps, and the
 * largest gradient entry on either side of the bound. Without a stop the two states are the same.
 */
export function stopMetrics(
  stem: string,
  whole: Finished,
  stopped: { before: Finished; at: Finished } | null,
): Metric[] {
  const steps = (id: string, { case: run }: Finished): Metric => ({
    id: `${stem}.${id}`,
    value: run.steps,
    tolerance: 0,
  });
  const gradient = (id: string, { case: run, outcome }: Finished): Metric => {
    const value = largestGradient(run, outcome);
    return { id: `${stem}.${id}`, value, tolerance: value };
  };
  const end = stopped?.at ?? whole;
  const metrics = [
    steps("steps", end),
    gradient("gradient", end),
    ...stateMetrics(stem, end.outcome),
  ];
  if (!stopped) return metrics;
  return [
    ...metrics,
    steps("steps-before", stopped.before),
    gradient("gradient-before", stopped.before),
    ...stateMetrics(`${stem}.whole`, whole.outcome),
  ];
}

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

/** Where a run ended: t, the gap 2 m, the loss, b_rel and the largest gradient entry. */
export function stateMetrics(stem: string, { case: run, outcome }: Finished): Metric[] {
  const { temperature, margin, loss, bias } = outcome.final;
  const gradient = largestGradient(run, outcome);
  // Vectors that have not separated, or have all collapsed, are at the mercy of rounding.
  const settled = margin > 0.01;
  return [
    {
      id: "temperature",
      value: temperature,
      tolerance: settled ? temperatureTolerance(temperature) : 0.3 * temperature,
    },
    { id: "relative-bias", value: bias, tolerance: settled ? biasTolerance() : 0.3 },
    { id: "gap", value: 2 * margin, tolerance: settled ? 2 * geometryTolerance() : 0.5 },
    { id: "loss", value: loss, tolerance: settled ? lossTolerance(loss) : 0.5 * loss },
    { id: "gradient", value: gradient, tolerance: settled ? gradient : 10 * gradient },
  ].map((metric) => ({ ...metric, id: `${stem}.${metric.id}` }));
}

/**
 * A training that stops early: `ID.STATE` where it stops, `ID.whole.STATE` after all steps, and the
 * gradient on either side of the bound. Without a stop the two are the same.
 */
export function stopMetrics(
  stem: string,
  whole: Finished,
  stopped: { stop: Stop; before: Finished; at: Finished } | null,
): Metric[] {
  const exact = (id: string, value: number): Metric => ({ id: `${stem}.${id}`, value, tolerance: 0 });
  const end = stopped?.at ?? whole;
  const metrics = [exact("steps", end.case.steps), ...stateMetrics(stem, end)];
  if (!stopped) return metrics;
  const before = largestGradient(stopped.before.case, stopped.before.outcome);
  return [
    ...metrics,
    exact("steps-before", stopped.stop.before),
    { id: `${stem}.gradient-before`, value: before, tolerance: before },
    ...stateMetrics(`${stem}.whole`, whole),
  ];
}

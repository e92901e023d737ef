import { mean } from "../math/statistics.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";
import type { Metric } from "./experiment.ts";
import { outcomeOf } from "./experiment.ts";
import { interval, spread } from "./spread.ts";
import {
  geometryTolerance,
  stuckLossTolerance,
  lossTolerance,
  temperatureTolerance,
} from "./tolerances.ts";

/** A run that never separates has a gap set by its worst pair alone. */
const STUCK_GAP_TOLERANCE = 0.5;

/** Final states of the runs `id/r0`, `id/r1`, ... in their order, however many there are. */
export function finalsOf(outcomes: ReadonlyMap<string, TrainingOutcome>, id: string) {
  const finals: TrainingOutcome["final"][] = [];
  while (outcomes.has(`${id}/r${finals.length}`))
    finals.push(outcomeOf(outcomes, `${id}/r${finals.length}`).final);
  return finals;
}

/** What tables 4 and 5 report of one setting: gaps 2 m, t, b_rel and loss over its seeds. */
export function gapMetrics(
  stem: string,
  finals: readonly TrainingOutcome["final"][],
  n: number,
): Metric[] {
  const gaps = finals.map((f) => 2 * f.margin);
  const stuck = gaps.some((gap) => gap <= 0);
  const gapTolerance = stuck ? STUCK_GAP_TOLERANCE : 2 * geometryTolerance();
  const t = mean(finals.map((f) => f.temperature));
  const loss = mean(finals.map((f) => f.loss));
  const [low, high] = interval(gaps);
  return [
    { id: "runs", value: finals.length, tolerance: 0 },
    { id: "separated", value: gaps.filter((gap) => gap > 0).length, tolerance: stuck ? 2 : 0 },
    { id: "gap.mean", value: mean(gaps), tolerance: gapTolerance },
    { id: "gap.sd", value: spread(gaps), tolerance: gapTolerance },
    { id: "gap.low", value: low, tolerance: 4 * gapTolerance },
    { id: "gap.high", value: high, tolerance: 4 * gapTolerance },
    { id: "margin.mean", value: mean(gaps) / 2, tolerance: gapTolerance / 2 },
    {
      id: "temperature.mean",
      value: t,
      tolerance: stuck ? 0.1 * t : temperatureTolerance(t),
    },
    {
      id: "loss.mean",
      value: loss,
      tolerance: stuck ? stuckLossTolerance(n) : lossTolerance(loss),
    },
  ].map((metric) => ({ ...metric, id: `${stem}.${metric.id}` }));
}

/** The same seed by seed. */
export function seedSeries(finals: readonly TrainingOutcome["final"][], firstSeed: number): Series {
  return {
    seed: finals.map((_, r) => firstSeed + r),
    gap: finals.map((f) => 2 * f.margin),
    t: finals.map((f) => f.temperature),
    b: finals.map((f) => f.bias),
    loss: finals.map((f) => f.loss),
  };
}

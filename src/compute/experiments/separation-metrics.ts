import { mean } from "../math/statistics.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import type { Metric } from "./experiment.ts";
import type { View } from "./histogram.ts";
import { spread } from "./spread.ts";
import { geometryTolerance } from "./tolerances.ts";

/** A run that never separates has a gap set by its worst pair alone: it may end anywhere. */
const UNSEPARATED_GAP_TOLERANCE = 1;

/**
 * Gaps 2m of the runs of one arm: over all runs, and of the first with the two inner products that
 * bound it. `view` is applied to the inner products of an outcome, as an adapter applies.
 */
export function gapMetrics(
  stem: string,
  outcomes: readonly TrainingOutcome[],
  view: (outcome: TrainingOutcome) => View = () => (s) => s,
): Metric[] {
  const ends = outcomes.map((outcome) => endsOf(outcome, view(outcome)));
  const gaps = ends.map(({ matching, nonMatching }) => matching - nonMatching);
  const separated = gaps.filter((gap) => gap > 0).length;
  const tolerance = separated === gaps.length ? 2 * geometryTolerance() : UNSEPARATED_GAP_TOLERANCE;
  const geometry: [string, number][] = [
    ["gap", gaps[0]!],
    ["gap.mean", mean(gaps)],
    ["gap.sd", spread(gaps)],
    ["gap.least", Math.min(...gaps)],
    ["gap.most", Math.max(...gaps)],
    ["matching-least", ends[0]!.matching],
    ["non-matching-most", ends[0]!.nonMatching],
  ];
  return [
    { id: `${stem}.runs`, value: gaps.length, tolerance: 0 },
    { id: `${stem}.separated`, value: separated, tolerance: 0 },
    ...geometry.map(([name, value]) => ({ id: `${stem}.${name}`, value, tolerance })),
  ];
}

/** The mean gap of runs at a fixed t as a share of the smaller mean gap of those that train it. */
export function gapShare(
  stem: string,
  fixed: readonly TrainingOutcome[],
  trained: readonly (readonly TrainingOutcome[])[],
): Metric {
  const meanGap = (runs: readonly TrainingOutcome[]) =>
    mean(runs.map(({ final }) => 2 * final.margin));
  const smallest = Math.min(...trained.map(meanGap));
  return { id: `${stem}.gap-share`, value: meanGap(fixed) / smallest, tolerance: 0.05 };
}

/** The smallest matching and the largest non-matching inner product. */
function endsOf({ final: { margin, relativeBiasStar } }: TrainingOutcome, view: View) {
  return {
    matching: view(relativeBiasStar + margin),
    nonMatching: view(relativeBiasStar - margin),
  };
}

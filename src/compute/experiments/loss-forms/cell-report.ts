import { mean } from "../../math/statistics.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { Series } from "../../schemas/result.ts";
import type { Metric } from "../experiment.ts";
import { FIRST_SEED, FORMS, SIZE, type Cell } from "./cells.ts";
import { detailMetrics, runsOf, type Ends } from "./outcomes.ts";
import { parting } from "./parting.ts";
import { stuckAtStart } from "./stuck.ts";

type Outcomes = ReadonlyMap<string, TrainingOutcome>;

/** Forms that differ in one thing each: the float32 complement, then the constant. */
const NEIGHBOURS = [
  ["published", "clamped"],
  ["clamped", "formula"],
] as const;

/** All that the default tier tells of one cell beyond how its runs end; `stem` is `ARTEFACT/CELL`. */
export function reportCell(
  stem: string,
  cell: Cell,
  outcomes: Outcomes,
  ends: ReadonlyMap<string, Ends>,
): { metrics: Metric[]; seeds: Series } {
  const runs = runsOf(outcomes, cell, FORMS[0]);
  const start = runs.map(({ run }) => stuckAtStart(run));
  const metrics: Metric[] = (["matching", "other"] as const).map((side) => ({
    id: `${stem}.start.stuck.${side}`,
    value: mean(start.map((stuck) => stuck[side])),
    tolerance: 0,
  }));
  const seeds: Series = { seed: runs.map((_, r) => FIRST_SEED + r) };
  for (const form of FORMS) {
    const found = ends.get(`${cell.id}.${form}`)!;
    metrics.push(...detailMetrics(`${stem}.${form}`, found));
    seeds[`gap.${form}`] = found.gap;
    seeds[`loss.${form}`] = found.loss;
  }
  for (const [one, other] of NEIGHBOURS) {
    const against = runsOf(outcomes, cell, other);
    const steps = runsOf(outcomes, cell, one).map(({ outcome }, r) =>
      parting(outcome, against[r]!.outcome),
    );
    const parted = steps.filter((step) => step > 0);
    const name = `parting.${one}-${other}`;
    seeds[name] = steps;
    metrics.push({
      id: `${stem}.${name}`,
      value: parted.length > 0 ? Math.min(...parted) : 0,
      tolerance: SIZE.steps,
    });
  }
  return { metrics, seeds };
}

/** The loss over training of a cell's first seed, a column per form. */
export function lossCurves(outcomes: Outcomes, cell: Cell): Series {
  const traces = FORMS.map((form) => runsOf(outcomes, cell, form)[0]!.outcome.trace);
  return {
    step: traces[0]!.map((entry) => entry.step),
    ...Object.fromEntries(FORMS.map((form, f) => [form, traces[f]!.map((entry) => entry.loss)])),
  };
}

import { FORMULA } from "../../math/entry-loss.ts";
import { pairLoss } from "../../math/pair-loss.ts";
import { mean } from "../../math/statistics.ts";
import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { outcomeOf, traceAt, type Metric } from "../experiment.ts";
import { geometryTolerance, lossTolerance, stuckLossTolerance } from "../tolerances.ts";
import type { LossForm } from "../training.ts";
import { FIRST_SEED, HALFWAY, SIZE, type Cell } from "./cells.ts";
import { stuckAtEnd, type Stuck } from "./stuck.ts";

/** Id of the run of a cell under one form with seed `FIRST_SEED + r`. */
export const runId = (cell: Cell, form: LossForm, r: number) => `${cell.id}/${form}/r${r}`;

/** What one form of the loss makes of one cell, seed by seed. */
export interface Ends {
  gap: number[];
  loss: number[];
  halfway: number[];
  /** Eq. (1) divided by N^2, whatever form was trained, at the final state. */
  formulaLoss: number[];
  stuck: Stuck[];
  /** Runs whose matching pairs all lie above all others. */
  separated: number;
  /** Runs with a pair that is matched worse than some other. */
  negative: number;
}

/** The runs of a cell under one form, in the order of their seeds, however many there are. */
export function runsOf(
  outcomes: ReadonlyMap<string, TrainingOutcome>,
  cell: Cell,
  form: LossForm,
): { run: TrainingCase; outcome: TrainingOutcome }[] {
  const runs: ReturnType<typeof runsOf> = [];
  while (outcomes.has(runId(cell, form, runs.length))) {
    const outcome = outcomeOf(outcomes, runId(cell, form, runs.length));
    runs.push({ run: cell.train(form, FIRST_SEED + runs.length), outcome });
  }
  return runs;
}

/** How the runs of a cell end under one form. */
export function endsOf(
  outcomes: ReadonlyMap<string, TrainingOutcome>,
  cell: Cell,
  form: LossForm,
): Ends {
  const runs = runsOf(outcomes, cell, form);
  const gap = runs.map(({ outcome }) => 2 * outcome.final.margin);
  return {
    gap,
    loss: runs.map(({ outcome }) => outcome.final.loss),
    halfway: runs.map(({ outcome }) => traceAt(outcome, HALFWAY).loss),
    formulaLoss: runs.map(({ run, outcome }) => formulaLoss(run, outcome)),
    stuck: runs.map(({ run, outcome }) => stuckAtEnd(run, outcome)),
    separated: gap.filter((g) => g > 0).length,
    negative: gap.filter((g) => g < 0).length,
  };
}

function formulaLoss(run: TrainingCase, { final }: TrainingOutcome): number {
  const { n, dim: d, pairs, parameterization } = run;
  const parameters = { parameterization, temperature: final.temperature, bias: final.bias };
  const vectors = final.vectors.map((rows) => Float64Array.from(rows.flat()));
  const each = pairs.map(([a, b]) =>
    pairLoss({ U: vectors[a]!, V: vectors[b]!, n, d }, parameters, FORMULA),
  );
  return mean(each) / (n * n);
}

/** The metrics `stem.NAME` of a cell under one form. */
export function endMetrics(stem: string, ends: Ends): Metric[] {
  const { gap, loss, separated } = ends;
  // Runs that separate settle down; in the others, which pairs stay behind is chaotic.
  const settled = separated === gap.length;
  const chaotic = stuckLossTolerance(SIZE.n) + 0.1 * Math.abs(mean(loss));
  const add = (name: string, value: number, tolerance: number): Metric => ({
    id: `${stem}.${name}`,
    value,
    tolerance,
  });
  return [
    add("separated", separated, settled ? 0 : Math.ceil(0.3 * gap.length)),
    add("gap.mean", mean(gap), settled ? 2 * geometryTolerance() : 0.5),
    add("loss.mean", mean(loss), settled ? lossTolerance(mean(loss)) : chaotic),
  ];
}

/** Further metrics of the same, for the default tier. */
export function detailMetrics(stem: string, ends: Ends): Metric[] {
  const { halfway, formulaLoss: byFormula, stuck, separated, gap } = ends;
  const settled = separated === gap.length;
  const add = (name: string, values: number[], tolerance: (value: number) => number): Metric => ({
    id: `${stem}.${name}`,
    value: mean(values),
    tolerance: settled ? lossTolerance(mean(values)) : tolerance(mean(values)),
  });
  const pairs = (value: number) => 20 + 0.1 * value;
  const loss = (value: number) => stuckLossTolerance(SIZE.n) + 0.1 * Math.abs(value);
  return [
    add("loss-5000.mean", halfway, loss),
    // A stuck pair costs its whole logit here, which nothing bounds.
    add("formula-loss.mean", byFormula, (value) => 10 * stuckLossTolerance(SIZE.n) + 0.3 * value),
    add(
      "stuck.matching",
      stuck.map((s) => s.matching),
      pairs,
    ),
    add(
      "stuck.other",
      stuck.map((s) => s.other),
      pairs,
    ),
  ];
}

import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { Metric, Run } from "../experiment.ts";
import { FIRST_SEED, FORMS, type Cell } from "./cells.ts";
import { countMetrics, rankMetric } from "./counts.ts";
import { endMetrics, endsOf, runId, runsOf, type Ends } from "./outcomes.ts";

/** The high initial inverse temperatures of table 5, counted together. */
const HIGH_STARTS = ["start-t30", "start-t100"];

/** `seeds` runs of each cell under each form. */
export function formRuns(cells: readonly Cell[], seeds: number): Run[] {
  return cells.flatMap((cell) =>
    FORMS.flatMap((form) =>
      Array.from({ length: seeds }, (_, r) => ({
        id: runId(cell, form, r),
        case: cell.train(form, FIRST_SEED + r),
      })),
    ),
  );
}

/** How the runs end, cell by cell and counted over the cells of a group. */
export function summariseForms(
  artefact: string,
  cells: readonly Cell[],
  outcomes: ReadonlyMap<string, TrainingOutcome>,
): { metrics: Metric[]; ends: ReadonlyMap<string, Ends> } {
  const ends = new Map<string, Ends>();
  const metrics: Metric[] = [
    { id: `${artefact}/seeds`, value: runsOf(outcomes, cells[0]!, "formula").length, tolerance: 0 },
  ];
  for (const cell of cells)
    for (const form of FORMS) {
      const found = endsOf(outcomes, cell, form);
      ends.set(`${cell.id}.${form}`, found);
      metrics.push(...endMetrics(`${artefact}/${cell.id}.${form}`, found));
    }
  const count = (name: string, members: readonly Cell[], ranked: boolean) => {
    for (const form of FORMS) {
      const counted = {
        stem: `${artefact}/${name}.${form}`,
        ends: members.map(({ id }) => ends.get(`${id}.${form}`)!),
      };
      metrics.push(...countMetrics(counted));
      if (ranked) metrics.push(rankMetric(counted));
    }
  };
  for (const group of new Set(cells.map((cell) => cell.group))) {
    const members = cells.filter((cell) => cell.group === group);
    if (members.length > 1) count(group, members, group.startsWith("start-"));
  }
  const high = cells.filter((cell) => HIGH_STARTS.includes(cell.group));
  count("start-high", high, false);
  return { metrics, ends };
}

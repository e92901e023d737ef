import type { Experiment } from "./experiment.ts";
import { FIRST_SEED, fixedCells, FORMS, SIZE, startCells } from "./loss-forms/cells.ts";
import { formRuns, summariseForms } from "./loss-forms/summary.ts";

const ID = "loss-forms-extended";
const CELLS = [...fixedCells, ...startCells([30, 100])];

const settings = {
  ...SIZE,
  forms: [...FORMS],
  cells: CELLS.map(({ id }) => id),
  firstSeed: FIRST_SEED,
  runsPerCell: 10,
};

/** The cells at issue with ten seeds each: how often runs separate under each form. */
export const experiment: Experiment = {
  id: ID,
  settings,
  runs: ({ seeds = settings.runsPerCell } = {}) => formRuns(CELLS, seeds),
  summarise: (outcomes) => ({
    metrics: summariseForms(ID, CELLS, outcomes).metrics,
    series: {},
  }),
};

import type { Series } from "../schemas/result.ts";
import type { Experiment } from "./experiment.ts";
import { biasComparison } from "./loss-forms/bias-comparison.ts";
import { lossCurves, reportCell } from "./loss-forms/cell-report.ts";
import {
  ABLATION_BIASES,
  BIAS_STARTS,
  biasCells,
  FIRST_SEED,
  fixedCells,
  FORMS,
  SIZE,
  startCells,
  START_TEMPERATURES,
} from "./loss-forms/cells.ts";
import { gradientMetrics, gradientSeries } from "./loss-forms/gradient.ts";
import { formRuns, summariseForms } from "./loss-forms/summary.ts";
import { settings as table5 } from "./table-5.ts";

const ID = "loss-forms";
const CELLS = [...fixedCells, ...startCells(START_TEMPERATURES), ...biasCells];
/** Cells whose loss curves are kept. */
const CURVES = [
  "two-t100.b2",
  "two-t200",
  "locked-t200",
  "start-t30.b5",
  "start-t100.b5",
  "start-t100.b10",
];

const settings = {
  ...SIZE,
  forms: [...FORMS],
  cells: CELLS.map(({ id }) => id),
  ablationBiases: ABLATION_BIASES,
  startTemperatures: START_TEMPERATURES,
  startBiases: table5.biases,
  biasStarts: BIAS_STARTS,
  curves: CURVES,
  firstSeed: FIRST_SEED,
  runsPerCell: 3,
};

/** The same cells under the three forms of the loss, from the same vectors. */
export const experiment: Experiment = {
  id: ID,
  settings,
  runs: ({ seeds = settings.runsPerCell } = {}) => formRuns(CELLS, seeds),
  summarise(outcomes) {
    const { metrics, ends } = summariseForms(ID, CELLS, outcomes);
    const series: Record<string, Series> = { gradient: gradientSeries() };
    metrics.push(...gradientMetrics(ID), ...biasComparison(ID, ends));
    for (const cell of CELLS) {
      const report = reportCell(`${ID}/${cell.id}`, cell, outcomes, ends);
      metrics.push(...report.metrics);
      series[cell.id] = report.seeds;
      if (CURVES.includes(cell.id)) series[`curve.${cell.id}`] = lossCurves(outcomes, cell);
    }
    return { metrics, series };
  },
};

import type { Series } from "../schemas/result.ts";
import { outcomeOf, type Experiment, type Metric, type Run } from "./experiment.ts";
import { cells as table5Cells, settings as table5 } from "./table-5.ts";
import { evolution, SIZE, WHOLE } from "./thousand/protocol.ts";
import { stopMetrics } from "./thousand/stop.ts";
import { trained, training } from "./training.ts";

const ID = "table-5-extended";

const settings = {
  ...SIZE,
  seed: table5.firstSeed,
  /** The row and the column of table 5 that cross at the start most experiments share. */
  rowTemperature: 10,
  columnBias: 0,
};

const cells = table5Cells.filter(
  ({ t0, b0 }) => t0 === settings.rowTemperature || b0 === settings.columnBias,
);

/** Every cell for all its steps; its gradient at the end tells whether a rule would have ended it. */
const runOf = ({ id, t0, b0 }: (typeof cells)[number]): Run => ({
  id,
  case: training({
    form: "published",
    n: SIZE.n,
    dim: SIZE.dim,
    seed: settings.seed,
    draws: [0, 1],
    temperature: trained(t0),
    bias: trained(b0),
    ...WHOLE,
  }),
});

export const experiment: Experiment = {
  id: ID,
  settings,
  runs: () => cells.map(runOf),
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    for (const cell of cells) {
      const outcome = outcomeOf(outcomes, cell.id);
      const finished = { case: runOf(cell).case, outcome };
      metrics.push(...stopMetrics(`${ID}/${cell.id}`, finished, null));
      series[cell.id] = evolution(outcome);
    }
    return { metrics, series };
  },
};

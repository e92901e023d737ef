import type { Series } from "../schemas/result.ts";
import { outcomeOf, type Experiment, type Metric, type Run } from "./experiment.ts";
import { cells as table5Cells, settings as table5 } from "./table-5.ts";
import { cut, evolution, SIZE, WHOLE } from "./thousand/protocol.ts";
import { STOP_BELOW, stopMetrics, type Stop } from "./thousand/stop.ts";
import { trained, training, type Training } from "./training.ts";

const ID = "table-5-extended";

/** As in table 4's extended tier: cells whose gradient falls below the bound, and where. */
const STOPS: Record<string, Stop> = {};

const settings = {
  ...SIZE,
  seed: table5.firstSeed,
  /** The row and the column of table 5 that cross at the start most experiments share. */
  rowTemperature: 10,
  columnBias: 0,
  stopBelow: STOP_BELOW,
  stops: Object.entries(STOPS).map(([cell, stop]) => ({ cell, ...stop })),
};

export const cells = table5Cells.filter(
  ({ t0, b0 }) => t0 === settings.rowTemperature || b0 === settings.columnBias,
);
type Cell = (typeof cells)[number];

const start = ({ t0, b0 }: Cell, length: Pick<Training, "steps" | "record" | "measure">) =>
  training({
    form: "published",
    n: SIZE.n,
    dim: SIZE.dim,
    seed: settings.seed,
    draws: [0, 1],
    temperature: trained(t0),
    bias: trained(b0),
    ...length,
  });

const whole = (cell: Cell): Run => ({ id: cell.id, case: start(cell, WHOLE) });
export const shortened = (cell: Cell, steps: number): Run => ({
  id: `${cell.id}/${steps}`,
  case: start(cell, cut(steps)),
});

export const experiment: Experiment = {
  id: ID,
  settings,
  runs: () => [
    ...cells.map(whole),
    ...cells.flatMap((cell) => {
      const stop = STOPS[cell.id];
      return stop ? [stop.before, stop.at].map((steps) => shortened(cell, steps)) : [];
    }),
  ],
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    const finished = (run: Run) => ({ case: run.case, outcome: outcomeOf(outcomes, run.id) });
    for (const cell of cells) {
      const stop = STOPS[cell.id];
      const stopped = stop && {
        before: finished(shortened(cell, stop.before)),
        at: finished(shortened(cell, stop.at)),
      };
      metrics.push(...stopMetrics(`${ID}/${cell.id}`, finished(whole(cell)), stopped ?? null));
      series[cell.id] = evolution(outcomeOf(outcomes, cell.id));
    }
    return { metrics, series };
  },
};

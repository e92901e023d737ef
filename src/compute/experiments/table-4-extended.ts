import type { Series } from "../schemas/result.ts";
import { outcomeOf, type Experiment, type Metric, type Run } from "./experiment.ts";
import { fixedBiasCase, settings as table4 } from "./table-4.ts";
import { cut, evolution, SIZE, WHOLE } from "./thousand/protocol.ts";
import { stateMetrics, STOP_BELOW, stopMetrics, type Stop } from "./thousand/stop.ts";
import type { Training } from "./training.ts";

const ID = "table-4-extended";

/**
 * Rows whose gradient falls below the bound, and between which lengths: found by bisection on the
 * gradient alone, and shown again by the two runs on either side.
 */
const STOPS: Record<number, Stop> = {
  1: { before: 1560, at: 1580 },
  2: { before: 1040, at: 1060 },
  12: { before: 9350, at: 9400 },
  13: { before: 8950, at: 9000 },
  14: { before: 7950, at: 8000 },
  15: { before: 6650, at: 6700 },
  16: { before: 5850, at: 5900 },
  17: { before: 4500, at: 4550 },
  18: { before: 2060, at: 2080 },
  19: { before: 480, at: 490 },
  20: { before: 3040, at: 3060 },
};

const settings = {
  ...SIZE,
  temperature: table4.temperature,
  biases: table4.biases,
  /** One generator for all rows, as in the notebook with single runs. */
  seed: 42,
  stopBelow: STOP_BELOW,
  stops: Object.entries(STOPS).map(([i, stop]) => ({ row: Number(i), ...stop })),
  /** Other dimensions, tried on the row b_rel = 0. */
  otherDims: [10, 15, 25],
  otherDimsRow: 10,
};

type Length = Pick<Training, "steps" | "record" | "measure">;

const row = (i: number, length: Length, dim: number = SIZE.dim) =>
  fixedBiasCase(settings.biases[i]!, {
    n: SIZE.n,
    dim,
    seed: settings.seed,
    draws: [2 * i, 2 * i + 1],
    ...length,
  });

/** Row i, whole. */
export const whole = (i: number): Run => ({ id: `b${i}`, case: row(i, WHOLE) });
/** Row i, cut off after `steps`. */
export const shortened = (i: number, steps: number): Run => ({
  id: `b${i}/${steps}`,
  case: row(i, cut(steps)),
});
/** The row of `otherDimsRow` in another dimension. */
const otherDim = (dim: number): Run => ({
  id: `d${dim}`,
  case: row(settings.otherDimsRow, cut(SIZE.steps), dim),
});

export const experiment: Experiment = {
  id: ID,
  settings,
  runs: () => [
    ...settings.biases.map((_, i) => whole(i)),
    ...Object.entries(STOPS).flatMap(([i, { before, at }]) =>
      [before, at].map((steps) => shortened(Number(i), steps)),
    ),
    ...settings.otherDims.map(otherDim),
  ],
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    const finished = (run: Run) => ({ case: run.case, outcome: outcomeOf(outcomes, run.id) });
    settings.biases.forEach((_, i) => {
      const stop = STOPS[i];
      const stopped = stop && {
        before: finished(shortened(i, stop.before)),
        at: finished(shortened(i, stop.at)),
      };
      metrics.push(...stopMetrics(`${ID}/b${i}`, finished(whole(i)), stopped ?? null));
      series[`b${i}`] = evolution(outcomeOf(outcomes, whole(i).id));
    });
    for (const dim of settings.otherDims)
      metrics.push(...stateMetrics(`${ID}/d${dim}`, outcomeOf(outcomes, otherDim(dim).id)));
    // Theorem 3.4, summed, as in table 4.
    metrics.push({ id: `${ID}/margin-cap`, value: SIZE.n / (2 * (SIZE.n - 1)), tolerance: 0 });
    return { metrics, series };
  },
};

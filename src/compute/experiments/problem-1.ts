import type { Experiment } from "./experiment.ts";
import { builtCodes } from "./theory/best-known-code.ts";
import { FINITE_SIZE_SETTINGS, finiteSizeMetrics } from "./theory/finite-size.ts";
import { gridRuns, MARGIN_SETTINGS } from "./theory/margin-grid.ts";
import { marginTable } from "./theory/margin-search.ts";
import { SEPARATION_SETTINGS, separationMetrics } from "./theory/separation-draws.ts";

const LARGEST_DIMENSION = Math.max(...MARGIN_SETTINGS.cells.map(({ d }) => d));

/** Eq. (2), whether Problem 1 has an answer, and the margins that codes, training and annealing reach. */
export const experiment: Experiment = {
  id: "problem-1",
  settings: {
    ...MARGIN_SETTINGS,
    cells: MARGIN_SETTINGS.cells.map((cell) => ({ ...cell })),
    separation: {
      ...SEPARATION_SETTINGS,
      n: [...SEPARATION_SETTINGS.n],
      dim: [...SEPARATION_SETTINGS.dim],
    },
    size: FINITE_SIZE_SETTINGS,
  },
  runs: ({ seeds } = {}) => gridRuns(seeds),
  summarise(outcomes) {
    const table = marginTable("problem-1", builtCodes(LARGEST_DIMENSION), outcomes);
    return {
      metrics: [
        ...separationMetrics("problem-1"),
        ...finiteSizeMetrics("problem-1"),
        ...table.metrics,
      ],
      series: table.series,
    };
  },
};

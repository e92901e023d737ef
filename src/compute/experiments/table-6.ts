import type { Experiment } from "./experiment.ts";
import { imageCalculation } from "./images/image-calculation.ts";
import { modelTable } from "./images/model-table.ts";

/** The spread of the differences of each measured model; norms are squared, as in the table. */
export const table = modelTable({
  id: "table-6",
  columns: {
    xi: (stats) => stats.xi,
    norms: (stats) => stats.mean_of_norms,
    "mean-norm": (stats) => stats.norm_of_mean,
    random: (stats) => stats.random_mean_of_norms,
  },
});

export const experiment: Experiment = imageCalculation(table);

import type { Experiment } from "./experiment.ts";
import { correlationMetrics } from "./images/correlations.ts";
import { imageCalculation } from "./images/image-calculation.ts";
import { modelTable } from "./images/model-table.ts";

/** Means of the products of each measured model. */
export const table = modelTable({
  id: "table-2",
  columns: {
    positive: (stats) => stats.mean_positive,
    negative: (stats) => stats.mean_negative,
    margin: (stats) => stats.margin_mean,
    bias: (stats) => stats.brel_mean,
    dimension: (stats) => stats.model.dimension,
  },
  more: (measured) => correlationMetrics("table-2", measured, "margin_mean"),
});

export const experiment: Experiment = imageCalculation(table);

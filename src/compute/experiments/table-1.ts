import type { Experiment } from "./experiment.ts";
import { correlationMetrics } from "./images/correlations.ts";
import { COST_SETTINGS, costMetrics } from "./images/costs.ts";
import { imageCalculation } from "./images/image-calculation.ts";
import { modelTable } from "./images/model-table.ts";
import { MODEL_NAMES, publishedName } from "./images/models.ts";

/** Percentiles of the products of each measured model, and what it takes to measure one. */
export const table = modelTable({
  id: "table-1",
  settings: {
    cost: COST_SETTINGS,
    weights: Object.fromEntries(MODEL_NAMES.map((model) => [model, publishedName(model)])),
  },
  columns: {
    positive: (stats) => stats.p5_positive,
    negative: (stats) => stats.p95_negative,
    margin: (stats) => stats.margin_p,
    bias: (stats) => stats.brel_p,
    dimension: (stats) => stats.model.dimension,
  },
  more: (measured) => [
    ...costMetrics("table-1"),
    ...correlationMetrics("table-1", measured, "margin_p"),
  ],
});

export const experiment: Experiment = imageCalculation(table);

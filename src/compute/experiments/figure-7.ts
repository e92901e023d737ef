import type { Experiment } from "./experiment.ts";
import { imageCalculation } from "./images/image-calculation.ts";
import { modelTable } from "./images/model-table.ts";

/** Where each measured model lies: by its mean products, and by its percentiles. */
export const points = modelTable({
  id: "figure-7",
  columns: {
    positive: (stats) => stats.mean_positive,
    negative: (stats) => stats.mean_negative,
    "low-positive": (stats) => stats.p5_positive,
    "high-negative": (stats) => stats.p95_negative,
  },
});

export const experiment: Experiment = imageCalculation(points);

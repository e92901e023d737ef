import { exact } from "./calculation.ts";
import type { Experiment } from "./experiment.ts";
import {
  basisMetrics,
  imageCalculation,
  type ImageCalculation,
} from "./images/image-calculation.ts";
import { mergeBins, mode, overlap } from "./images/merged-bins.ts";

/** How the products of matching and of non-matching pairs of one model are distributed. */
export const histograms: ImageCalculation = {
  id: "figure-1",
  models: ["base-224"],
  settings: {},
  calculate: (measured) => {
    const found = [...measured].map(([model, stats]) => {
      const merged = mergeBins(stats.positive, stats.negative);
      const numbers = {
        "mean-positive": stats.mean_positive,
        "mean-negative": stats.mean_negative,
        "mode-positive": mode(stats.positive),
        "mode-negative": mode(stats.negative),
        "low-positive": stats.p5_positive,
        "high-negative": stats.p95_negative,
        "least-positive": stats.min_positive,
        "greatest-negative": stats.max_negative,
        overlap: overlap(merged),
        "bin-width": stats.positive.width,
      };
      return { model, stats, merged, numbers };
    });
    return {
      metrics: found.flatMap(({ model, stats, numbers }) => [
        ...basisMetrics("figure-1", model, stats),
        ...Object.entries(numbers).map(([name, value]) =>
          exact(`figure-1/${model}.${name}`, value),
        ),
      ]),
      series: Object.fromEntries(
        found.map(({ model, merged: { from, a, b } }) => [
          `${model}.products`,
          { from, matching: a, nonMatching: b },
        ]),
      ),
    };
  },
};

export const experiment: Experiment = imageCalculation(histograms);

import { pearson, spearman } from "../../math/statistics.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import type { Measured } from "./image-calculation.ts";
import { MODEL_NAMES } from "./models.ts";

/** Pearson's and Spearman's correlation of dimension and margin; none until all eight are there. */
export function correlationMetrics(
  id: string,
  measured: Measured,
  margin: "margin_p" | "margin_mean",
): Metric[] {
  if (measured.size < MODEL_NAMES.length) return [];
  const all = [...measured.values()];
  const dimensions = all.map(({ model }) => model.dimension);
  const margins = all.map((stats) => stats[margin]);
  if (new Set(margins).size === 1) return [];
  return [
    exact(`${id}/correlation.pearson`, pearson(dimensions, margins)),
    exact(`${id}/correlation.spearman`, spearman(dimensions, margins)),
  ];
}

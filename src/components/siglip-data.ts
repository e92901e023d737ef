import {
  MODELS,
  ROWS,
  shortModel,
  type Column,
  type ModelTable,
} from "../compute/claims/siglip-models.ts";
import type { MarginOfModel } from "./figures/margin-by-dimension.ts";
import type { MeansOfModel, PointsOfModels } from "./figures/siglip-means.ts";
import { publishedValue, report } from "./report.ts";

/** A model of a table as its rows name it. */
export interface ModelRow {
  /** Counted from 1, as in the ids of data/paper. */
  row: number;
  name: string;
  size: string;
}

/** The eight models of a table from top to bottom. */
export const modelRows = (table: ModelTable): ModelRow[] =>
  ROWS.map((row) => {
    const name = MODELS[table][row - 1]!;
    return { row, name, size: name.split("-")[0]! };
  });

const printed = (table: ModelTable, row: number, column: Column): number =>
  publishedValue(`T${table}.${row}.${column}`).value!;

/** Printed margins by embedding dimension, of Table 1 or 2. */
export const marginsByDimension = (table: 1 | 2): MarginOfModel[] =>
  modelRows(table).map(({ row, name }) => ({
    name,
    dimension: printed(table, row, "dimension"),
    margin: printed(table, row, "margin"),
    measured: measured(`table-${table}`, name, "margin"),
  }));

/** The models that somebody measured for an artefact, by the names their metrics have. */
export const measuredModels = (artefact: string): string[] =>
  Object.keys(report.results.get(artefact)?.settings["measured"] ?? {});

/** What was measured of a model, by any of its names; null where nothing was. */
export function measured(artefact: string, model: string, name: string): number | null {
  const metrics = report.results.get(artefact)?.metrics;
  return metrics?.[`${artefact}/${shortModel(model)}.${name}`] ?? null;
}

/** Printed inner products of the models: averages (Table 2) and percentiles (Table 1). */
const innerProducts = (table: 1 | 2): MeansOfModel[] =>
  modelRows(table).map(({ row, name, size }) => ({
    name,
    large: size === "so400m",
    positive: printed(table, row, "positive"),
    negative: printed(table, row, "negative"),
  }));

/** Figure 7: what is printed of the eight models, and what was measured of some. */
export function pointsOfModels(): Record<"printed" | "measured", PointsOfModels> {
  const at = (positive: string, negative: string): MeansOfModel[] =>
    measuredModels("figure-7").map((name) => ({
      name,
      large: name.startsWith("so400m"),
      positive: measured("figure-7", name, positive)!,
      negative: measured("figure-7", name, negative)!,
    }));
  return {
    printed: { averages: innerProducts(2), percentiles: innerProducts(1) },
    measured: {
      averages: at("positive", "negative"),
      percentiles: at("low-positive", "high-negative"),
    },
  };
}

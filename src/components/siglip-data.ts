import { MODELS, ROWS, type Column, type ModelTable } from "../compute/claims/siglip-models.ts";
import type { MarginOfModel } from "./figures/margin-by-dimension.ts";
import type { MeansOfModel } from "./figures/siglip-means.ts";
import { publishedValue } from "./report.ts";

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
  }));

/** Printed inner products of the models: averages (Table 2) and percentiles (Table 1). */
export const innerProducts = (table: 1 | 2): MeansOfModel[] =>
  modelRows(table).map(({ row, name, size }) => ({
    name,
    large: size === "so400m",
    positive: printed(table, row, "positive"),
    negative: printed(table, row, "negative"),
  }));

import type { ResultFile } from "../compute/schemas/result.ts";
import { generalFormat, readable, type NumberFormat } from "./number-format.ts";

/** A column of a series as a table shows it. */
export interface SeriesColumn {
  /** `ARTEFACT/SERIES/COLUMN`. */
  address: string;
  values: number[];
  /** Of each value. */
  formats: NumberFormat[];
  /** The one that most values have. */
  format: NumberFormat;
}

/**
 * Reads a column of a series, in `format` or with about six significant digits of each value.
 * Throws `unknown series: ADDRESS`.
 */
export function seriesColumn(
  { artefact, series }: Pick<ResultFile, "artefact" | "series">,
  name: string,
  column: string,
  format?: NumberFormat,
): SeriesColumn {
  const address = `${artefact}/${name}/${column}`;
  const values = series[name]?.[column];
  if (values === undefined) throw new Error(`unknown series: ${address}`);
  const formats = values.map((value) => readable(format ?? generalFormat(value), value));
  return { address, values, formats, format: mostFrequent(formats) ?? "f0" };
}

/** The first of those that occur most often. */
function mostFrequent<T>(items: T[]): T | undefined {
  const counts = Map.groupBy(items, (item) => item);
  return [...counts].reduce<[T | undefined, number]>(
    ([best, most], [item, { length }]) => (length > most ? [item, length] : [best, most]),
    [undefined, 0],
  )[0];
}

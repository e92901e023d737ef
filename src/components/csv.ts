import type { ResultFile, Series } from "../compute/schemas/result.ts";

/** Comma-separated text with a header line; numbers in full, so that they read back exactly. */
export function csv(header: readonly string[], rows: readonly (string | number)[][]): string {
  return [header, ...rows].map((row) => `${row.join(",")}\n`).join("");
}

/** Metrics of a result, one a line. */
export function metricsCsv(result: ResultFile): string {
  return csv(["metric", "value"], Object.entries(result.metrics));
}

/** One series: its columns, side by side. */
export function seriesCsv(series: Series): string {
  const names = Object.keys(series);
  return csv(names, rowsOf(series, names));
}

/** All series of a result below each other, named in the first column; absent columns stay empty. */
export function allSeriesCsv({ series }: ResultFile): string {
  const names = [...new Set(Object.values(series).flatMap(Object.keys))];
  const rows = Object.entries(series).flatMap(([name, columns]) =>
    rowsOf(columns, names).map((row) => [name, ...row]),
  );
  return csv(["series", ...names], rows);
}

function rowsOf(series: Series, names: readonly string[]): (string | number)[][] {
  const length = Math.max(0, ...Object.values(series).map((column) => column.length));
  return Array.from({ length }, (_, i) => names.map((name) => series[name]?.[i] ?? ""));
}

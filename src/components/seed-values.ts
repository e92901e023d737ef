import type { LedgerEntry } from "../compute/schemas/ledger.ts";
import type { ResultFile } from "../compute/schemas/result.ts";

/** Where the values over seeds behind a mean stand in a result file. */
export interface SeedColumn {
  artefact: string;
  series: string;
  column: string;
  values: readonly number[];
}

/** Rounding of a mean of up to a few hundred float64 values, relative. */
const ROUNDING = 1e-12;

/**
 * The values over seeds behind a row's number: the one column of its artefact's series that has as
 * many values as the row has runs, and their mean. Null where there is none, or more than one.
 */
export function seedValues(
  ours: LedgerEntry["ours"],
  results: ReadonlyMap<string, ResultFile>,
): SeedColumn | null {
  if (!ours || ours.n === null || ours.n < 2) return null;
  const artefact = ours.metric.split("/")[0]!;
  const found = Object.entries(results.get(artefact)?.series ?? {}).flatMap(([series, columns]) =>
    Object.entries(columns)
      .filter(([, values]) => values.length === ours.n && isMean(ours.value, values))
      .map(([column, values]) => ({ artefact, series, column, values })),
  );
  return found.length === 1 ? found[0]! : null;
}

function isMean(value: number, values: readonly number[]): boolean {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const size = Math.max(...values.map(Math.abs));
  return Math.abs(mean - value) <= ROUNDING * size;
}

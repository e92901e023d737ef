import type { ResultFile } from "../../../src/compute/schemas/result.ts";

/** How a number varied over the seeds of a result. */
export interface Seeds {
  count: number;
  /** Sample standard deviation. */
  sd: number;
}

/** More values than this in a column are steps or bins rather than seeds. */
const MOST_SEEDS = 200;

/** Columns that hold a number per seed, by what they average to. */
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.abs(b);

/**
 * The seeds behind a mean or a standard deviation: by the metrics `.sd` and `.runs` beside it, else
 * by the column of a series whose average it is. Null where the result tells of none, or of one.
 */
export function seedsOf(result: ResultFile, id: string): Seeds | null {
  const { metrics } = result;
  const sd = metrics[id.replace(/\.mean$/, ".sd")];
  const count = runsBehind(metrics, id);
  if (sd !== undefined && count !== null && id.match(/\.(mean|sd)$/)) return { count, sd };
  const column = columnsOf(result).find((values) => near(average(values), metrics[id]!));
  return column ? { count: column.length, sd: spread(column) } : null;
}

/** `ARTEFACT/a.b.runs` or `ARTEFACT/a.runs` for `ARTEFACT/a.b.mean`; null for fewer than two. */
export function runsBehind(metrics: ResultFile["metrics"], id: string): number | null {
  const parts = id.split(".");
  for (let length = parts.length - 1; length > 0; length--) {
    const runs = metrics[`${parts.slice(0, length).join(".")}.runs`];
    if (runs !== undefined) return runs > 1 ? runs : null;
  }
  return null;
}

function columnsOf({ series }: ResultFile): number[][] {
  const columns = Object.values(series).flatMap((named) => Object.values(named));
  return columns.filter((values) => values.length > 1 && values.length <= MOST_SEEDS);
}

const average = (values: readonly number[]) =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

function spread(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
}

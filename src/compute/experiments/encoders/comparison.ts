import { studentInterval } from "../../math/statistics/intervals.ts";
import { mean } from "../../math/statistics/sample.ts";
import type { Metric } from "../experiment.ts";
import { measureIn, type Cell, type CellRuns } from "./cell.ts";
import { MEASURE_NAMES, type MeasureName } from "./measures.ts";

/** Of an interval for a mean; some twenty are judged, so one in a hundred may miss. */
export const CONFIDENCE = 0.99;

/** Two cells that differ in how the bias is written, and their runs. */
export interface Pair {
  plain: { cell: Cell; runs: CellRuns };
  relative: { cell: Cell; runs: CellRuns };
}

/**
 * For every measure the relative bias less the plain one, from the same weights and batches: for
 * each seed the mean over the pairs of cells, then the mean over seeds with Student's interval.
 * Under `id`: `MEASURE.difference`, `.low`, `.high`, and `seeds`, those of which no run collapsed;
 * with fewer than two there is nothing else.
 */
export function comparison(id: string, pairs: readonly Pair[], seeds: readonly number[]): Metric[] {
  const sound = seeds.filter((seed) =>
    pairs.every(({ plain, relative }) => plain.runs.get(seed) && relative.runs.get(seed)),
  );
  const metrics = [free(`${id}.seeds`, sound.length)];
  if (sound.length < 2) return metrics;
  for (const name of MEASURE_NAMES) {
    const differences = sound.map((seed) =>
      mean(
        pairs.map(({ plain, relative }) => value(relative, name, seed) - value(plain, name, seed)),
      ),
    );
    metrics.push(...interval(`${id}.${name}.difference`, differences));
  }
  return metrics;
}

/**
 * One measure of one way to write the bias: the mean over cells by seed, then over seeds with its
 * interval: `ID`, `ID.low`, `ID.high`. Nothing where fewer than two seeds are sound.
 */
export function averaged(
  id: string,
  cells: readonly { cell: Cell; runs: CellRuns }[],
  name: MeasureName,
  seeds: readonly number[],
): Metric[] {
  const sound = seeds.filter((seed) => cells.every(({ runs }) => runs.get(seed)));
  if (sound.length < 2) return [];
  return interval(
    id,
    sound.map((seed) => mean(cells.map((side) => value(side, name, seed)))),
  );
}

function interval(id: string, values: readonly number[]): Metric[] {
  const [low, high] = studentInterval(values, CONFIDENCE);
  return [free(id, mean(values)), free(`${id}.low`, low), free(`${id}.high`, high)];
}

function value(
  { cell, runs }: { cell: Cell; runs: CellRuns },
  name: MeasureName,
  seed: number,
): number {
  return measureIn(cell, name, runs.get(seed)!);
}

/** Compared between machines only on the same backend; see cell.ts. */
const free = (id: string, value: number): Metric => ({
  id,
  value,
  tolerance: Number.MAX_VALUE,
});

import { mean, standardDeviation } from "../../math/statistics/sample.ts";
import type { EncoderOutcome, TrainedEncoders } from "../../schemas/encoder-outcome.ts";
import type { EncoderRun, Metric } from "../experiment.ts";
import { MEASURE_NAMES, measureOf, type MeasureName } from "./measures.ts";
import { encoderTraining, type Configuration } from "./settings.ts";

/** Runs that differ in their seed alone. */
export interface Cell {
  /** Its part of the ids of numbers and runs. */
  id: string;
  configuration: Omit<Configuration, "seed">;
}

/** By another backend these numbers may come out anywhere: training is compared on its own backend. */
const ANY = Number.MAX_VALUE;
const free = (id: string, value: number): Metric => ({ id, value, tolerance: ANY });

const runId = ({ id }: Cell, seed: number) => `${id}/s${seed}`;

/** The runs of cells, for every seed. */
export function runsOf(cells: readonly Cell[], seeds: readonly number[]): EncoderRun[] {
  return cells.flatMap((cell) =>
    seeds.map((seed) => ({
      id: runId(cell, seed),
      case: encoderTraining({ ...cell.configuration, seed }),
    })),
  );
}

/** A cell's runs by seed; null for one that collapsed, which is in no average. */
export type CellRuns = Map<number, TrainedEncoders | null>;

/** Throws `missing run: id`. */
export function readCell(
  cell: Cell,
  outcomes: ReadonlyMap<string, EncoderOutcome>,
  seeds: readonly number[],
): CellRuns {
  return new Map(
    seeds.map((seed) => {
      const outcome = outcomes.get(runId(cell, seed));
      if (outcome?.task !== "train") throw new Error(`missing run: ${runId(cell, seed)}`);
      return [seed, outcome.collapsed ? null : outcome];
    }),
  );
}

/** A measure of a run of the cell. */
export function measureIn(cell: Cell, name: MeasureName, run: TrainedEncoders): number {
  return measureOf(name, cell.configuration.arm === "relative")(run);
}

/**
 * How many runs of a cell did not collapse, and of those the mean and, from two runs on, the standard
 * deviation of every measure.
 */
export function cellMetrics(artefact: string, cell: Cell, runs: CellRuns): Metric[] {
  const sound = [...runs.values()].filter((run) => run !== null);
  const name = (rest: string) => `${artefact}/${cell.id}.${rest}`;
  const metrics = [
    free(name("sound"), sound.length),
    free(name("collapsed"), runs.size - sound.length),
  ];
  if (sound.length === 0) return metrics;
  for (const measure of MEASURE_NAMES) {
    const values = sound.map((run) => measureIn(cell, measure, run));
    metrics.push(free(name(`${measure}.mean`), mean(values)));
    if (values.length > 1) metrics.push(free(name(`${measure}.sd`), standardDeviation(values)));
  }
  return metrics;
}

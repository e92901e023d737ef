import type { Series } from "../../schemas/result.ts";
import type { Experiment, EncoderWork, Metric } from "../experiment.ts";
import { cellMetrics, readCell, runsOf, type Cell, type CellRuns } from "./cell.ts";
import { comparison } from "./comparison.ts";
import { ARMS, PROTOCOL, seedsOf } from "./settings.ts";

/** A cell with its runs, as they are summarised. */
export interface Read {
  cell: Cell;
  runs: CellRuns;
}

/** An experiment on emoji whose cells come in pairs that differ in how the bias is written. */
export interface Study {
  id: string;
  settings: Experiment["settings"];
  cells: readonly Cell[];
  /** Numbers beyond those of the cells themselves. */
  more?: (cells: readonly Read[], seeds: readonly number[]) => Metric[];
}

/** The experiment that a study is. */
export function study({ id, settings, cells, more }: Study): Experiment {
  return encoderExperiment(
    id,
    { ...PROTOCOL, ...settings },
    {
      runs: ({ seeds } = {}) => runsOf(cells, seedsOf(seeds)),
      summarise(outcomes) {
        const count = outcomes.size / cells.length;
        const seeds = seedsOf(count);
        const read = cells.map((cell) => ({ cell, runs: readCell(cell, outcomes, seeds) }));
        const all = read.flatMap(({ runs }) => [...runs.values()]);
        const metrics = [
          exactly(`${id}/seeds`, count),
          exactly(`${id}/runs`, all.length),
          exactly(`${id}/sound`, all.filter((run) => run !== null).length),
          ...read.flatMap(({ cell, runs }) => cellMetrics(id, cell, runs)),
          ...(more?.(read, seeds) ?? []),
        ];
        return { metrics, series: Object.fromEntries(read.map(curves)) };
      },
    },
  );
}

/** An experiment that has work on emoji in place of runs on vectors. */
export function encoderExperiment(
  id: string,
  settings: Experiment["settings"],
  encoders: EncoderWork,
): Experiment {
  return {
    id,
    settings,
    runs: () => [],
    summarise() {
      throw new Error(`missing runs: ${id} is summarised from runs on emoji`);
    },
    encoders,
  };
}

/** The pairs among cells: same id but for the arm, which is its last part. */
export function pairsOf(cells: readonly Read[]) {
  return cells
    .filter(({ cell }) => cell.id.endsWith(".plain"))
    .map((plain) => {
      const id = plain.cell.id.replace(/\.plain$/, "");
      const relative = cells.find(({ cell }) => cell.id === `${id}.relative`);
      if (!relative) throw new Error(`missing run: ${id}.relative`);
      return { id, plain, relative };
    });
}

/** A comparison for every pair of cells by itself. */
export function comparisons(artefact: string, cells: readonly Read[], seeds: readonly number[]) {
  return pairsOf(cells).flatMap(({ id, ...pair }) =>
    comparison(`${artefact}/${id}`, [pair], seeds),
  );
}

/** The two cells of a configuration, one for each way to write the bias. */
export function bothArms(id: string, configuration: Omit<Cell["configuration"], "arm">): Cell[] {
  return ARMS.map((arm) => ({ id: `${id}.${arm}`, configuration: { ...configuration, arm } }));
}

/** Steps of a curve that are kept: all of the first ten, then every fifth. */
const isKept = (step: number) => step <= 10 || step % 5 === 0;

/** Six digits: more than a drawn curve shows. */
const short = (value: number) => Number(value.toPrecision(6));

/** The curves of a cell's runs, one after the other; a collapsed run has none. */
function curves({ cell, runs }: Read): [string, Series] {
  const series = { seed: [], step: [], loss: [], temperature: [], bias: [] } as Record<
    "seed" | "step" | "loss" | "temperature" | "bias",
    number[]
  >;
  for (const [seed, run] of runs)
    run?.curve.loss.forEach((loss, i) => {
      const step = i + 1;
      if (!isKept(step)) return;
      const temperature = run.curve.temperature[i]!;
      const bias = run.curve.bias[i]!;
      series.seed.push(seed);
      series.step.push(step);
      series.loss.push(short(loss));
      series.temperature.push(short(temperature));
      series.bias.push(short(cell.configuration.arm === "plain" ? bias / temperature : bias));
    });
  return [cell.id, series];
}

const exactly = (id: string, value: number): Metric => ({ id, value, tolerance: 0 });

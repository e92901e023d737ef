import { basicRuns } from "../compute/experiments/figure-5.ts";
import { comparisonRuns } from "../compute/experiments/figure-16.ts";
import { fixedBiasRuns } from "../compute/experiments/figure-8.ts";
import { experiment as notebooks } from "../compute/experiments/notebooks.ts";
import { experiment as table3 } from "../compute/experiments/table-3.ts";
import { experiment as table4 } from "../compute/experiments/table-4.ts";
import { experiment as table5 } from "../compute/experiments/table-5.ts";
import type { Run } from "../compute/experiments/experiment.ts";
import type { TrainingCase } from "../compute/schemas/case.ts";
import type { Quantity } from "./quantities.ts";
import { rawSettings, type RawSettings } from "./settings.ts";
import { caseOf, settingsOf } from "./training-case.ts";

/** Where a committed result holds a number of the run. */
export type Committed =
  { metric: string } | { artefact: string; series: string; column: string; index: number };

/** A run of the report that the playground can repeat. */
export interface Preset {
  /** Also the name of its case file. */
  id: string;
  /** The page it belongs to. */
  artefact: string;
  /** In words; `b_rel` stands for the symbol. */
  title: string;
  raw: RawSettings;
  case: TrainingCase;
  /** What the run must end with, digit by digit. */
  committed: Partial<Record<Quantity, Committed>>;
}

type Listed = Pick<Preset, "id" | "artefact" | "title" | "committed"> & { run: TrainingCase };

const metrics = (stem: string, names: Partial<Record<Quantity, string>>): Preset["committed"] =>
  Object.fromEntries(
    Object.entries(names).map(([quantity, name]) => [quantity, { metric: `${stem}${name}` }]),
  );
const first = (artefact: string, series: string, columns: Partial<Record<Quantity, string>>) =>
  Object.fromEntries(
    Object.entries(columns).map(([quantity, column]) => [
      quantity,
      { artefact, series, column, index: 0 },
    ]),
  );

const BASIC = {
  temperature: "temperature",
  loss: "loss",
  margin: "margin",
  relativeBiasStar: "relative-bias-star",
};
const SEED = { temperature: "t", loss: "loss", gap: "gap", bias: "b" };
const NOTEBOOK = { temperature: "temperature", recordedLoss: "loss" };

/** The case of the run `id`; throws `unknown run: id`. */
function runOf(runs: readonly Run[], id: string): TrainingCase {
  const run = runs.find((candidate) => candidate.id === id);
  if (!run) throw new Error(`unknown run: ${id}`);
  return run.case;
}

const LISTED: Listed[] = [
  {
    id: "figure-5",
    artefact: "figure-5",
    title: "Twenty pairs on the sphere, b_rel fixed at zero",
    run: runOf(basicRuns(), "published"),
    committed: metrics("figure-5/published.", BASIC),
  },
  {
    id: "figure-5-formula",
    artefact: "figure-5",
    title: "The same start under the paper’s formula",
    run: runOf(basicRuns(), "formula"),
    committed: metrics("figure-5/formula.", BASIC),
  },
  {
    id: "table-3-two",
    artefact: "table-3",
    title: "Two modalities, everything trained",
    run: runOf(table3.runs({ seeds: 1 }), "k2/r0"),
    committed: first("table-3", "k2", SEED),
  },
  {
    id: "table-3-four",
    artefact: "table-3",
    title: "Four modalities at once",
    run: runOf(table3.runs({ seeds: 1 }), "k4/r0"),
    committed: first("table-3", "k4", SEED),
  },
  {
    id: "table-4-half",
    artefact: "table-4",
    title: "b_rel held at one half",
    run: runOf(table4.runs({ seeds: 1 }), "b15/r0"),
    committed: first("table-4", "b15", SEED),
  },
  {
    id: "table-5-stuck",
    artefact: "table-5",
    title: "A high inverse temperature at the start: pairs stay apart",
    run: runOf(table5.runs({ seeds: 1 }), "t100.b5/r0"),
    committed: first("table-5", "t100.b5", SEED),
  },
  {
    id: "figure-9-low",
    artefact: "figure-9",
    title: "b_rel held below zero",
    run: runOf(fixedBiasRuns("published", 1), "published/b2/r0"),
    committed: first("figure-9", "b2.published", {
      margin: "margin",
      relativeBiasStar: "relativeBiasStar",
    }),
  },
  {
    id: "figure-16-bias",
    artefact: "figure-16",
    title: "The bias parameterisation, as most code has it",
    run: runOf(comparisonRuns(1), "published/b0.bias/r0"),
    committed: {
      ...metrics("figure-16/b0.bias.", {
        temperature: "temperature.authors",
        loss: "loss.authors",
      }),
      ...metrics("figure-19/b0.bias.", { margin: "authors" }),
    },
  },
  {
    id: "notebooks-locked",
    artefact: "notebooks",
    title: "One modality locked",
    run: runOf(notebooks.runs(), "locked.relative-bias/published"),
    committed: metrics("notebooks/locked.relative-bias.published.", {
      ...NOTEBOOK,
      bias: "relative-bias",
    }),
  },
  {
    id: "notebooks-adapter",
    artefact: "notebooks",
    title: "One modality locked, with an adapter",
    run: runOf(notebooks.runs(), "locked.adapter/published"),
    committed: metrics("notebooks/locked.adapter.published.", {
      ...NOTEBOOK,
      bias: "relative-bias",
      delta: "delta",
    }),
  },
];

/**
 * Runs of the paper's experiments, as the experiments themselves declare them; the first is what the
 * playground opens with. Throws `invalid preset: ...` where a field is missing for one.
 */
export const PRESETS: readonly Preset[] = LISTED.map(({ run, ...preset }) => {
  const settings = settingsOf(run);
  return { ...preset, raw: rawSettings(settings), case: caseOf(settings) };
});

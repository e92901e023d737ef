import type { TrainingCase } from "../../schemas/case.ts";
import { cell as table5Cell, settings as table5 } from "../table-5.ts";
import { fixed, trained, training, type LossForm, type Training } from "../training.ts";

export const FORMS = ["published", "clamped", "formula"] as const satisfies LossForm[];

/** Sizes and first seed as in the authors' notebooks and in table 5. */
export const SIZE = { n: 100, dim: 10, steps: 10_000 } as const;
export const FIRST_SEED = 50;
export const HALFWAY = 5000;

/** The fixed relative biases of the notebook Ablation Study. */
export const ABLATION_BIASES = [-1, -0.5, 0, 0.5, 1];
/** Rows of table 5: the low start as a control, and the two that the question is about. */
export const START_TEMPERATURES = [10, 30, 100];
/** Initial biases of the bias parameterisation, and where b / t is on table 5's grid. */
export const BIAS_STARTS = [-10, 0, 10];

/** Dense at first, where the forms part, then a step in a hundred. */
export const RECORD = [
  ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90],
  ...Array.from({ length: 100 }, (_, i) => 100 * (i + 1)),
];

/** One setting, trained under each form from the same vectors, seed by seed. */
export interface Cell {
  /** Stem of its metrics: `two-t100.b2`. */
  id: string;
  /** Cells that are counted together; the part of the id before the dot. */
  group: string;
  train(form: LossForm, seed: number): TrainingCase;
}

type Options = Pick<Training, "draws" | "temperature" | "bias"> & Partial<Training>;

function cell(id: string, options: Options): Cell {
  return {
    id,
    group: id.split(".")[0]!,
    train: (form, seed) => training({ ...SIZE, record: RECORD, ...options, form, seed }),
  };
}

/** Inverse temperature and relative bias both fixed, as in section 3.5, items 1 and 2. */
export const fixedCells: Cell[] = [
  ...ABLATION_BIASES.map((bias, i) =>
    cell(`two-t100.b${i}`, {
      draws: [2 * i, 2 * i + 1],
      temperature: fixed(100),
      bias: fixed(bias),
    }),
  ),
  ...[200, 10].map((t) =>
    cell(`two-t${t}`, { draws: [0, 1], temperature: fixed(t), bias: fixed(0) }),
  ),
  // Notebook MoreModalities: a pair of matrices per modality, of which the first is kept.
  cell("four-t200", { draws: [0, 2, 4, 6], temperature: fixed(200), bias: fixed(0) }),
  // Notebook FrozenModaltyExperiment: draw 0 is locked; draw 4 trains at t = 10, draw 5 at t = 200.
  ...[
    { t: 10, draw: 4 },
    { t: 100, draw: 5 },
    { t: 200, draw: 5 },
  ].map(({ t, draw }) =>
    cell(`locked-t${t}`, {
      draws: [0, draw],
      locked: true,
      temperature: fixed(t),
      bias: fixed(0),
    }),
  ),
];

/** Rows of table 5: inverse temperature and relative bias trained from (t0, b0). */
export const startCells = (temperatures: readonly number[]): Cell[] =>
  temperatures.flatMap((t0) =>
    table5.biases.map((b0, i) => ({
      id: `start-t${t0}.b${i}`,
      group: `start-t${t0}`,
      train: (form, seed) => ({ ...table5Cell(form, t0, b0, seed), record: RECORD }),
    })),
  );

/** The bias parameterisation from t = 10, as in section 3.5, item 3. */
export const biasCells: Cell[] = BIAS_STARTS.map((bias, i) =>
  cell(`bias.b${i}`, {
    parameterization: "bias",
    draws: [0, 1],
    temperature: trained(10),
    bias: trained(bias),
  }),
);

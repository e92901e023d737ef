import type { Run } from "./experiment.ts";
import { fixedBias, settings as table4 } from "./table-4.ts";

/** The 21 rows at N = 1,000 and d = 20, one run each; one generator for all rows, as in the notebook. */
export const settings = {
  n: 1000,
  dim: 20,
  steps: 10_000,
  temperature: table4.temperature,
  biases: table4.biases,
  seed: 42,
  /** Geometry is measured every 50 steps at first, then every 100. */
  measureEvery: [50, 100],
};

const [early, late] = [settings.measureEvery[0]!, settings.measureEvery[1]!];
/** Steps after whose update the state is known. */
export const measured = Array.from({ length: 110 }, (_, i) =>
  i < 20 ? early * (i + 1) : 1000 + late * (i - 19),
).filter((s) => s <= settings.steps);

const { n, dim, steps, seed } = settings;
/** What a row records: the state before step s + 1 is the one after step s. */
const record = [1, ...measured.map((s) => s + 1).filter((s) => s <= steps), steps];

export const rows = (): Run[] =>
  settings.biases.map((bias, i) => ({
    id: `b${i}`,
    case: fixedBias("published", bias, {
      n,
      dim,
      steps,
      seed,
      draws: [2 * i, 2 * i + 1],
      record,
      measure: measured,
    }),
  }));

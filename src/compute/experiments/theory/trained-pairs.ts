import type { PairVectors } from "../../math/pair-loss.ts";
import { normaliseRows } from "../../math/sphere.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { Run, RunOptions } from "../experiment.ts";
import { experiment as figure10 } from "../figure-10.ts";
import { experiment as figure11 } from "../figure-11.ts";
import { experiment as figure15 } from "../figure-15.ts";
import { experiment as figure16 } from "../figure-16.ts";
import { experiment as figure20 } from "../figure-20.ts";
import { experiment as figure5 } from "../figure-5.ts";
import { experiment as figure8 } from "../figure-8.ts";
import { experiment as figure9 } from "../figure-9.ts";
import { experiment as lossForms } from "../loss-forms.ts";
import { experiment as notebooks } from "../notebooks.ts";
import { experiment as table3 } from "../table-3.ts";
import { experiment as table4 } from "../table-4.ts";
import { experiment as table5 } from "../table-5.ts";

/** Every experiment that trains for minutes, not hours; figures 17 to 19 share the runs of 16. */
const TRAINING = [
  figure5,
  figure8,
  figure9,
  figure10,
  figure11,
  figure15,
  figure16,
  figure20,
  lossForms,
  table3,
  table4,
  table5,
  notebooks,
];

/** The runs of all these experiments, one for each distinct case. */
export function trainedRuns(options?: RunOptions): Run[] {
  const distinct = new Map<string, Run>();
  for (const experiment of TRAINING)
    for (const run of experiment.runs(options)) {
      const key = JSON.stringify(run.case);
      if (!distinct.has(key))
        distinct.set(key, { id: `${experiment.id}/${run.id}`, case: run.case });
    }
  return [...distinct.values()];
}

/** Where a run ended: every two of its modalities as a pair, rows normalised again in float64. */
export function trainedPairs({ final }: TrainingOutcome): PairVectors[] {
  const n = final.vectors[0]!.length;
  const d = final.vectors[0]![0]!.length;
  const matrices = final.vectors.map((rows) => normaliseRows(Float64Array.from(rows.flat()), n, d));
  return matrices.flatMap((U, a) => matrices.slice(a + 1).map((V) => ({ U, V, n, d })));
}

import type { ExperimentId } from "../artefacts.ts";
import type { Experiment } from "./experiment.ts";
import { experiment as figure5 } from "./figure-5.ts";
import { experiment as figure8 } from "./figure-8.ts";
import { experiment as figure9 } from "./figure-9.ts";
import { experiment as notebooks } from "./notebooks.ts";
import { experiment as table3 } from "./table-3.ts";

/** The experiment behind each result file. */
export const EXPERIMENTS: Record<ExperimentId, Experiment> = {
  "figure-5": figure5,
  "figure-8": figure8,
  "figure-9": figure9,
  "table-3": table3,
  notebooks,
};

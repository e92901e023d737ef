import type { ResultFile } from "../schemas/result.ts";
import type { Experiment, Metric, Summary } from "./experiment.ts";

/** An experiment that trains nothing. */
export interface Calculation {
  id: string;
  settings: ResultFile["settings"];
  /** Formulas, constructions and seeded draws, in float64; deterministic. */
  calculate: () => Summary;
}

/** A calculation as an experiment without runs; its result is of no engine. */
export function calculation({ id, settings, calculate }: Calculation): Experiment {
  return { id, settings, runs: () => [], summarise: calculate };
}

/** A metric that every engine finds the same, since none takes part in it. */
export const exact = (id: string, value: number): Metric => ({ id, value, tolerance: 0 });

/** How the terms of a yes-or-no metric are counted: 1 for true, 0 for false. */
export const truth = (holds: boolean): number => (holds ? 1 : 0);

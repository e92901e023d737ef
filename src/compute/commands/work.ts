import type { TrainingOutcome } from "../schemas/outcome.ts";
import { runKey } from "../store/run-cache.ts";
import type { Recipe } from "./freshness.ts";
import type { Task } from "./schedule.ts";

/** What is left to do of one artefact. */
export interface Pending {
  recipe: Recipe;
  /** The key of each of its runs, in their order. */
  keys: string[];
  /** Keys of the runs still to be trained. */
  missing: Set<string>;
  /** How many runs were missing at the start. */
  computed: number;
}

export interface Work {
  pending: Pending[];
  /** Runs to train; one that several artefacts need is there once. */
  tasks: Task[];
  /** Outcomes by key: those kept so far. */
  outcomes: Map<string, TrainingOutcome>;
}

/** Sorts the runs of the recipes into those that are kept and those to train. */
export function workOf(
  recipes: readonly Recipe[],
  engineCode: string,
  kept: (key: string) => TrainingOutcome | null,
): Work {
  const outcomes = new Map<string, TrainingOutcome>();
  const tasks = new Map<string, Task>();
  const pending = recipes.map((recipe): Pending => {
    const keys = recipe.runs.map((run) => runKey(run.case, engineCode));
    recipe.runs.forEach((run, i) => {
      const key = keys[i]!;
      if (outcomes.has(key) || tasks.has(key)) return;
      const outcome = kept(key);
      if (outcome) outcomes.set(key, outcome);
      else tasks.set(key, { key, name: `${recipe.experiment.id} ${run.id}`, case: run.case });
    });
    const missing = new Set(keys.filter((key) => tasks.has(key)));
    return { recipe, keys, missing, computed: missing.size };
  });
  return { pending, tasks: [...tasks.values()], outcomes };
}

import { runKey, type KeptRun } from "../store/run-cache.ts";
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
  /** Finished runs by key: those kept so far. */
  finished: Map<string, KeptRun>;
}

/** Sorts the runs of the recipes into those that are kept and those to train. */
export function workOf(
  recipes: readonly Recipe[],
  engineCode: string,
  kept: (key: string) => KeptRun | null,
): Work {
  const finished = new Map<string, KeptRun>();
  const tasks = new Map<string, Task>();
  const pending = recipes.map((recipe): Pending => {
    const keys = recipe.runs.map((run) => runKey(run.case, engineCode));
    recipe.runs.forEach((run, i) => {
      const key = keys[i]!;
      if (finished.has(key) || tasks.has(key)) return;
      const found = kept(key);
      if (found) finished.set(key, found);
      else tasks.set(key, { key, name: `${recipe.experiment.id} ${run.id}`, case: run.case });
    });
    const missing = new Set(keys.filter((key) => tasks.has(key)));
    return { recipe, keys, missing, computed: missing.size };
  });
  return { pending, tasks: [...tasks.values()], finished };
}

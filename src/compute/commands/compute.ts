import { ARTEFACTS, type ArtefactId } from "../artefacts.ts";
import { CliError } from "../error.ts";
import type { Engine, EngineName } from "../engines/engine.ts";
import { EXPERIMENTS } from "../experiments/index.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import { foldersOf, type Folders } from "../store/folders.ts";
import { takeLock } from "../store/lock.ts";
import { writeResult } from "../store/results.ts";
import { keepRun, readRun, runKey } from "../store/run-cache.ts";
import { engineCode, openEngine } from "./engines.ts";
import { recipeOf, whyStale, type Recipe } from "./freshness.ts";
import { createProgress, duration, type Progress } from "./progress.ts";
import { provenanceOf } from "./provenance.ts";
import { schedule, type Task } from "./schedule.ts";

export interface ComputeOptions {
  artefacts?: readonly ArtefactId[];
  /** Compute even what is fresh, from nothing. */
  force?: boolean;
  /** Treat everything as stale, but go on from runs already kept. */
  again?: boolean;
  engine?: EngineName;
  workers?: number;
  seeds?: number;
  /** Folder of results; `data` unless another is named. */
  data?: string;
}

/** Brings results up to date: trains what is missing, says why, writes each artefact when done. */
export async function compute(options: ComputeOptions = {}): Promise<void> {
  const folders = foldersOf(options.data);
  const giveBack = takeLock(folders.lock);
  const progress = createProgress();
  const interrupt = interruptible();
  try {
    const name = options.engine ?? "wasm";
    const code = await engineCode(name);
    const ids = options.artefacts ?? ARTEFACTS.map(({ id }) => id);
    const recipes = ids.map((id) => recipeOf(EXPERIMENTS[id], name, code, options.seeds));
    const stale = recipes.filter((recipe) => isStale(folders, recipe, options, progress));
    if (stale.length > 0) await train(stale, code, folders, options, progress, interrupt.signal);
  } finally {
    progress.end();
    interrupt.release();
    giveBack();
  }
}

function isStale(folders: Folders, recipe: Recipe, options: ComputeOptions, progress: Progress) {
  const why = options.force || options.again ? "asked for" : whyStale(folders, recipe);
  progress.line(`${recipe.experiment.id}: ${why === null ? "fresh" : `runs, ${why}`}`);
  return why !== null;
}

/** What is left to do of one artefact. */
interface Pending {
  recipe: Recipe;
  keys: string[];
  missing: number;
  computed: number;
}

async function train(
  recipes: Recipe[],
  code: string,
  folders: Folders,
  options: ComputeOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const outcomes = new Map<string, TrainingOutcome>();
  const tasks = new Map<string, Task>();
  const pending = recipes.map((recipe): Pending => {
    const keys = recipe.runs.map((run) => runKey(run.case, code));
    const wanted = new Set<string>();
    recipe.runs.forEach((run, i) => {
      const key = keys[i]!;
      const kept = outcomes.get(key) ?? (options.force ? null : readRun(folders.runs, key));
      if (kept) outcomes.set(key, kept);
      else {
        wanted.add(key);
        tasks.set(key, { key, name: `${recipe.experiment.id} ${run.id}`, case: run.case });
      }
    });
    return { recipe, keys, missing: wanted.size, computed: wanted.size };
  });
  if (outcomes.size > 0) progress.line(`going on from ${outcomes.size} finished runs`);

  const start = Date.now();
  const engine = await openEngine(recipes[0]!.engine, options.workers);
  const finish = (ready: Pending) => {
    finishArtefact(ready, outcomes, folders, engine, (Date.now() - start) / 1000);
    progress.line(`${ready.recipe.experiment.id}: done after ${duration(Date.now() - start)}`);
  };
  try {
    pending.filter((p) => p.missing === 0).forEach(finish);
    await schedule([...tasks.values()], engine, {
      signal,
      onProgress: (share, done) => {
        progress.update(share, `${done} of ${tasks.size} runs`);
      },
      onDone: ({ key }, outcome) => {
        keepRun(folders.runs, key, outcome);
        outcomes.set(key, outcome);
        for (const p of pending) {
          if (!p.keys.includes(key)) continue;
          p.missing--;
          if (p.missing === 0) finish(p);
        }
      },
    });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new CliError(
      "interrupted; the runs in flight are lost, all finished ones are kept",
      "Run the same command again to go on.",
      130,
    );
  } finally {
    await engine.close();
  }
}

function finishArtefact(
  { recipe, keys, computed }: Pending,
  outcomes: ReadonlyMap<string, TrainingOutcome>,
  folders: Folders,
  engine: Engine,
  seconds: number,
): void {
  const { experiment, runs, spec, code } = recipe;
  const ofRuns = new Map(runs.map((run, i) => [run.id, outcomes.get(keys[i]!)!]));
  const { metrics, series } = experiment.summarise(ofRuns);
  const result = {
    artefact: experiment.id,
    engine: { name: engine.name, precision: engine.precision },
    settings: experiment.settings,
    metrics: Object.fromEntries(metrics.map((m) => [m.id, m.value])),
    tolerances: Object.fromEntries(metrics.map((m) => [m.id, m.tolerance])),
    series,
  };
  writeResult(folders, result, { spec, code }, provenanceOf(recipe, engine, computed, seconds));
}

/** A signal that Ctrl-C or a polite kill aborts; a second Ctrl-C ends the process at once. */
function interruptible() {
  const controller = new AbortController();
  const abort = () => {
    release();
    controller.abort();
  };
  const release = () => {
    process.off("SIGINT", abort);
    process.off("SIGTERM", abort);
  };
  process.on("SIGINT", abort);
  process.on("SIGTERM", abort);
  return { signal: controller.signal, release };
}

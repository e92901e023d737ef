import { join } from "node:path";
import type { ExperimentId } from "../artefacts.ts";
import { CliError } from "../error.ts";
import type { Engine, EngineName } from "../engines/engine.ts";
import type { Summary } from "../experiments/experiment.ts";
import { EXPERIMENTS } from "../experiments/index.ts";
import type { Change } from "../schemas/history.ts";
import { isWaiting, offerResult } from "../store/candidates.ts";
import { foldersOf, type Folders } from "../store/folders.ts";
import { takeLock } from "../store/lock.ts";
import { keepRun, readRun, type KeptRun } from "../store/run-cache.ts";
import { calculate } from "./calculate.ts";
import { acceptAdvice, changeLines } from "./changes.ts";
import { engineCode, NO_ENGINE, openEngine } from "./engines.ts";
import { runEncoders } from "./encoders/run.ts";
import { recipeOf, whyStale, whyStaleByOwnEngine, type Recipe } from "./freshness.ts";
import { createProgress, duration, type Progress } from "./progress.ts";
import { provenanceOf } from "./provenance.ts";
import { schedule } from "./schedule.ts";
import { inShard, type Shard } from "./shard.ts";
import { experimentsOf, type Tier } from "./tier.ts";
import { workOf, type Pending } from "./work.ts";

export interface ComputeOptions {
  /** Which; all of the tier unless given. */
  artefacts?: readonly ExperimentId[];
  tier?: Tier;
  /** Compute even what is fresh, from nothing. */
  force?: boolean;
  /** Treat everything as stale, but go on from runs already kept. */
  again?: boolean;
  engine?: EngineName;
  /** Leave alone what another engine made and would make again. */
  anyEngine?: boolean;
  workers?: number;
  seeds?: number;
  /** Folder of results; `data` unless another is named. */
  data?: string;
  /** Folder of finished runs; the cache of the results unless another is named. */
  runs?: string;
  /** Train only this share of the runs, and write no results: they come from all shares. */
  shard?: Shard;
}

/**
 * Brings results up to date: says of each why it runs or is fresh, trains what is missing, writes
 * each artefact when its last run is done; a result that changes a number that is there waits beside it.
 * Throws `CliError` when interrupted; finished runs stay.
 */
export async function compute(options: ComputeOptions = {}): Promise<void> {
  const { tier = "paper", engine = "wasm" } = options;
  const quick = tier === "quick" ? { seeds: 1, data: join(".cache", "quick") } : {};
  const { seeds, data, runs } = { ...quick, ...options };
  const folders = { ...foldersOf(data), ...(runs === undefined ? {} : { runs }) };
  const giveBack = takeLock(folders.lock);
  const progress = createProgress();
  const interrupt = interruptible();
  try {
    const code = await engineCode(engine);
    const ids = options.artefacts ?? experimentsOf(tier);
    const recipes = ids.map((id) => recipeOf(EXPERIMENTS[id], engine, code, seeds));
    const stale: Recipe[] = [];
    for (const recipe of recipes)
      if (await isStale(folders, recipe, options, progress)) stale.push(recipe);
    if (stale.length > 0) await train(stale, code, folders, options, progress, interrupt.signal);
  } finally {
    progress.end();
    interrupt.release();
    giveBack();
  }
}

async function isStale(
  folders: Folders,
  recipe: Recipe,
  { force, again, anyEngine }: ComputeOptions,
  progress: Progress,
): Promise<boolean> {
  const { experiment, engine } = recipe;
  const find = anyEngine ? whyStaleByOwnEngine : whyStale;
  const why = force || again ? "asked for" : await find(folders, recipe);
  const waits = !force && !again && why !== null;
  if (waits && isWaiting(folders, experiment.id, engine, recipe)) {
    progress.line(`${experiment.id}: ${why}; its new numbers wait. ${acceptAdvice(experiment.id)}`);
    return false;
  }
  progress.line(`${experiment.id}: ${why === null ? "fresh" : `runs, ${why}`}`);
  return why !== null;
}

async function train(
  recipes: Recipe[],
  code: string,
  folders: Folders,
  { engine: name = "wasm", force = false, workers, shard }: ComputeOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const work = workOf(recipes, code, (key) => (force ? null : readRun(folders.runs, key)));
  if (work.finished.size > 0) progress.line(`going on from ${work.finished.size} finished runs`);
  const start = Date.now();
  const engine = await openEngine(name, workers);
  const done = ({ experiment: { id } }: Recipe, changes: Change[]) => {
    progress.line(`${id}: done after ${duration(Date.now() - start)}`);
    for (const line of changeLines(id, changes)) progress.line(line);
  };
  const finish = (pending: Pending) => {
    if (shard) return;
    done(pending.recipe, finishArtefact(pending, work.finished, folders, engine));
  };
  const tasks = work.tasks.filter(({ key }) => !shard || inShard(key, shard));
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  /** What comes of work that is no training run of the engine; nothing where a share has none. */
  const carryOut = async (recipe: Recipe) => {
    if (recipe.experiment.encoders)
      return runEncoders(recipe, { folders, force, engine: name, progress, signal: stop, shard });
    if (shard) return null;
    const calculated = await calculate(recipe.experiment.id, stop);
    return { ...calculated, maker: NO_ENGINE, computed: 0 };
  };
  const calculateAll = async () => {
    for (const recipe of recipes.filter(({ runs }) => runs.length === 0)) {
      const made = await carryOut(recipe);
      if (!made) continue;
      const { summary, maker, computed, seconds } = made;
      done(recipe, writeSummary(recipe, summary, folders, maker, { computed, seconds }));
    }
  };
  const trainAll = async () => {
    work.pending.filter((p) => p.keys.length > 0 && p.missing.size === 0).forEach(finish);
    await schedule(tasks, engine, {
      signal: stop,
      onProgress: (share, runsDone) => {
        progress.update(share, `${runsDone} of ${tasks.length} runs`);
      },
      onDone: ({ key }, run) => {
        keepRun(folders.runs, key, run);
        work.finished.set(key, run);
        work.pending.filter((p) => p.missing.delete(key) && p.missing.size === 0).forEach(finish);
      },
    });
    if (shard) progress.line(`share ${shard.index} of ${shard.count}: runs are in ${folders.runs}`);
  };
  try {
    await Promise.all([calculateAll(), trainAll()]);
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new CliError(
      "interrupted; the runs in flight are lost, all finished ones are kept",
      "Run the same command again to go on.",
      130,
    );
  } finally {
    failed.abort();
    await engine.close();
  }
}

function finishArtefact(
  { recipe, keys, computed }: Pending,
  finished: ReadonlyMap<string, KeptRun>,
  folders: Folders,
  engine: Engine,
): Change[] {
  const kept = keys.map((key) => finished.get(key)!);
  const outcomes = new Map(recipe.runs.map((run, i) => [run.id, kept[i]!.outcome]));
  const start = performance.now();
  const summary = recipe.experiment.summarise(outcomes);
  const ownSeconds = (performance.now() - start) / 1000;
  const seconds = kept.reduce((sum, run) => sum + run.seconds, ownSeconds);
  return writeSummary(recipe, summary, folders, engine, { computed, seconds });
}

function writeSummary(
  recipe: Recipe,
  { metrics, series }: Summary,
  folders: Folders,
  maker: Pick<Engine, "precision" | "concurrency" | "about"> & { name: string },
  { computed, seconds }: { computed: number; seconds: number },
): Change[] {
  const { experiment, spec, code } = recipe;
  const result = {
    artefact: experiment.id,
    engine: { name: maker.name, precision: maker.precision },
    settings: experiment.settings,
    metrics: Object.fromEntries(metrics.map((m) => [m.id, m.value])),
    tolerances: Object.fromEntries(metrics.map((m) => [m.id, m.tolerance])),
    series,
  };
  const provenance = provenanceOf(recipe, maker, computed, seconds);
  return offerResult(folders, result, { spec, code }, provenance);
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

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process, { stderr } from "node:process";
import type { ExperimentId } from "../artefacts.ts";
import type { EngineName } from "../engines/engine.ts";
import { CliError } from "../error.ts";
import { EXPERIMENTS } from "../experiments/index.ts";
import { bare, chooseEngine, hasGpuEngine, type Choice } from "../gpu/choice.ts";
import { findGpus } from "../gpu/hardware.ts";
import { root } from "../root.ts";
import { isWaiting } from "../store/candidates.ts";
import { foldersOf } from "../store/folders.ts";
import { compute } from "./compute.ts";
import { engineCode } from "./engines.ts";
import { recipeOf, whyStaleByOwnEngine } from "./freshness.ts";
import { experimentsOf } from "./tier.ts";

export interface StaleOptions {
  /** Which; all of the paper tier unless given. */
  artefacts?: readonly ExperimentId[];
  /** Folder of results; `data` unless another is named. */
  data?: string;
  choose?: () => Promise<Choice>;
}

/**
 * Brings the results up to date for the build: trains on a GPU where an engine for it works, with
 * wasm elsewhere and where the GPU fails on the way. What is fresh stays, whichever engine made it.
 */
export async function trainStale({
  artefacts = experimentsOf("paper"),
  data,
  choose = chooseEngine,
}: StaleOptions = {}): Promise<void> {
  const folder = data === undefined ? {} : { data };
  const stale = await staleRuns(artefacts, data);
  if (stale.length === 0) sayNothingToTrain();
  else {
    const { engine, why } = await choose();
    say(`${stale.length} results to train, with ${engine}: ${why}`);
    if (engine !== "wasm") await trainApart(engine, stale, folder);
  }
  await compute({ artefacts, ...folder, anyEngine: true });
}

/** The artefacts that are stale, train something, and whose new numbers do not wait already. */
async function staleRuns(
  artefacts: readonly ExperimentId[],
  data: string | undefined,
): Promise<ExperimentId[]> {
  const folders = foldersOf(data);
  const code = await engineCode("wasm");
  const stale: ExperimentId[] = [];
  for (const id of artefacts) {
    const recipe = recipeOf(EXPERIMENTS[id], "wasm", code);
    if (recipe.runs.length === 0 || isWaiting(folders, id, "wasm", recipe)) continue;
    if ((await whyStaleByOwnEngine(folders, recipe)) !== null) stale.push(id);
  }
  return stale;
}

function sayNothingToTrain(): void {
  const gpus = hasGpuEngine() ? [] : findGpus();
  const gpu = gpus.length > 0 ? `; ${bare(gpus)}` : "";
  say(`nothing to train: every result is fresh${gpu}`);
}

/**
 * Trains on an engine whose library may yet end the process it is in, so in one of its own. Runs
 * that it finished are kept; what it leaves undone is left to the caller. Throws `CliError` when
 * interrupted.
 */
async function trainApart(
  engine: EngineName,
  artefacts: readonly string[],
  { data }: { data?: string },
): Promise<void> {
  const cli = join(root, "src/compute/cli.ts");
  const args = [cli, "compute", "--engine", engine, ...artefacts];
  if (data !== undefined) args.push("--data", data);
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  // The terminal sends Ctrl-C to the child as well; it ends in its own way.
  const wait = () => undefined;
  const end = () => child.kill("SIGTERM");
  process.on("SIGINT", wait).on("SIGTERM", end);
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  process.off("SIGINT", wait).off("SIGTERM", end);
  if (code === 130) throw new CliError("interrupted", "Run the same command again to go on.", 130);
  if (code === 0)
    say(`results of ${engine} are for this working copy; npm run compute makes those to commit`);
  else
    say(`${engine} failed (${signal ?? `exit code ${code}`}); wasm goes on. See: npm run doctor`);
}

function say(text: string): void {
  stderr.write(`${text}\n`);
}

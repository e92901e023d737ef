import { join } from "node:path";
import type { EngineName } from "../../engines/engine.ts";
import { CliError } from "../../error.ts";
import type { EncoderRun, Summary } from "../../experiments/experiment.ts";
import type { EncoderCase } from "../../schemas/encoder-case.ts";
import type { EncoderOutcome } from "../../schemas/encoder-outcome.ts";
import { canonicalJson } from "../../store/canonical.ts";
import type { Folders } from "../../store/folders.ts";
import { sha256 } from "../../store/hash.ts";
import { keepRun, readEncoderRun } from "../../store/run-cache.ts";
import type { Recipe } from "../freshness.ts";
import type { Progress } from "../progress.ts";
import { inShard, type Shard } from "../shard.ts";
import { encoderCode } from "./code.ts";

export interface EncoderRunsOptions {
  folders: Folders;
  /** From nothing, even what is kept. */
  force: boolean;
  /** `tfjs` takes the fastest backend there is; any other leaves the towers to its wasm backend. */
  engine: EngineName;
  progress: Progress;
  signal: AbortSignal;
  /** Only the runs of this share. */
  shard?: Shard | undefined;
}

/** What came of all runs of an experiment on the emoji. */
export interface EncoderRuns {
  summary: Summary;
  maker: { name: "tfjs"; precision: "float32"; concurrency: 1; about: string };
  computed: number;
  seconds: number;
}

/**
 * Carries out an experiment's runs on the emoji, one after the other, and keeps each when it ends; a
 * run that was interrupted goes on from its last checkpoint. Collapsed runs are named. Null for a
 * share of the runs: there is nothing to summarise yet.
 *
 * Throws `CliError` for a missing icon package or backend, and the signal's reason when aborted.
 */
export async function runEncoders(
  { experiment, encoderRuns }: Recipe,
  { folders, force, engine, progress, signal, shard }: EncoderRunsOptions,
): Promise<EncoderRuns | null> {
  // Only experiments on emoji need TensorFlow.js and sharp; every command passes through here.
  const { chooseBackend } = await import("../../engines/tfjs/backend.ts");
  const { openFeatures } = await import("../../emoji/features/table.ts");
  const { carryOut } = await import("./carry-out.ts");
  const choice = engine === "tfjs" ? {} : { backend: "wasm" };
  const { backend } = await chooseBackend(choice).catch((error: unknown) => {
    throw new CliError((error as Error).message, "Run: npm ci");
  });
  const table = openFeatures();
  const keyOf = (run: EncoderCase) => sha256(encoderCode(), backend, table.key, canonicalJson(run));
  const outcomes = new Map<string, EncoderOutcome>();
  let seconds = 0;
  let computed = 0;
  const mine = shard ? encoderRuns.filter((run) => inShard(keyOf(run.case), shard)) : encoderRuns;
  const carryOutOrRead = async ({ id, case: run }: EncoderRun, done: number) => {
    const key = keyOf(run);
    const kept = force ? null : readEncoderRun(folders.runs, key);
    if (kept) return kept;
    computed++;
    const start = performance.now();
    const outcome = await carryOut(run, {
      key,
      checkpoint: join(folders.runs, "checkpoints", `${key}.json`),
      fromNothing: force,
      signal,
      onProgress: (share, label) => {
        progress.update(
          (done + share) / mine.length,
          `run ${done + 1} of ${mine.length}, ${id}: ${label}`,
        );
      },
    });
    const finished = { seconds: (performance.now() - start) / 1000, outcome };
    keepRun(folders.runs, key, finished);
    return finished;
  };
  for (const [done, run] of mine.entries()) {
    const finished = await carryOutOrRead(run, done);
    outcomes.set(run.id, finished.outcome);
    seconds += finished.seconds;
    if (finished.outcome.task === "train" && finished.outcome.collapsed)
      progress.line(`${experiment.id} ${run.id}: collapsed; it is in no average`);
  }
  if (shard) return null;
  return {
    summary: experiment.encoders!.summarise(outcomes),
    maker: { name: "tfjs", precision: "float32", concurrency: 1, about: `on ${backend}` },
    computed,
    seconds,
  };
}

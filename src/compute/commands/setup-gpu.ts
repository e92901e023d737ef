import { join } from "node:path";
import process, { stdout } from "node:process";
import type { Command } from "commander";
import { CliError } from "../error.ts";
import { findGpus, type Gpu } from "../gpu/hardware.ts";
import { setUp, type Outcome, type Part } from "../gpu/part.ts";
import { partsFor } from "../gpu/parts.ts";
import { takeLock } from "../store/lock.ts";

/** The exit code where there is no GPU to set up. */
const NO_GPU = 3;

export interface SetupOptions {
  /** Only say what would be done. */
  dryRun?: boolean;
}

/** How the machine is looked at, and where the report goes. */
export interface Setup {
  gpus: () => Gpu[];
  partsFor: (gpus: readonly Gpu[]) => Part[];
  say: (line: string) => void;
}

const HERE: Setup = {
  gpus: findGpus,
  partsFor,
  say: (line) => stdout.write(`${line}\n`),
};

/** Adds `setup:gpu` to the command line. */
export function addSetupGpu(program: Command): void {
  program
    .command("setup:gpu")
    .description("install what this machine's GPU needs, check it, and undo what does not work")
    .option("--dry-run", "only say what would be done")
    .addHelpText(
      "after",
      "\nNeither package.json nor the lock changes; npm ci takes everything away again." +
        `\n\nExit codes: 0 an engine for this GPU works, 2 none could be had (the message says why),\n${NO_GPU} no GPU here, 130 interrupted.`,
    )
    .action((options: SetupOptions) => setupGpu(options));
}

/**
 * Installs an engine for the GPU of this machine. Throws `CliError` with exit code 3 where there is
 * none, 2 where no engine for it works, 130 when interrupted; what does not work is taken away again.
 */
export async function setupGpu({ dryRun = false }: SetupOptions = {}, setup = HERE): Promise<void> {
  const { gpus: look, say } = setup;
  const gpus = look();
  const names = [...new Set(gpus.map(({ name }) => name))].join(", ");
  say(`GPU: ${names || "none that the system lists; WebGPU is asked, once it is installed"}`);
  const parts = setup.partsFor(gpus);
  if (dryRun) {
    for (const part of parts) say(part.isHere() ? `check ${part.name}` : `run ${part.command}`);
    say("What does not pass its check would be taken away again. Nothing was done.");
    return;
  }
  const giveBack = takeLock(join(".cache", "setup-gpu.lock"));
  try {
    const outcomes = await setUpAll(parts, say);
    for (const { name, state, note } of outcomes)
      say(`${MARKS[state].replace("$", name)}: ${note}`);
    conclude(outcomes, gpus, say);
  } finally {
    giveBack();
  }
}

const MARKS: Record<Outcome["state"], string> = {
  "was-here": "✓ $ was here",
  installed: "✓ $ is installed",
  "no-gpu": "✗ $ is of no use here",
  failed: "✗ $ was not installed",
};

async function setUpAll(parts: readonly Part[], say: Setup["say"]): Promise<Outcome[]> {
  const stop = new AbortController();
  const abort = () => {
    stop.abort();
  };
  process.on("SIGINT", abort).on("SIGTERM", abort);
  const outcomes: Outcome[] = [];
  try {
    for (const part of parts) outcomes.push(await setUp(part, { signal: stop.signal, say }));
    return outcomes;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new CliError(
      "interrupted; what was being installed is taken away again",
      "Run the same command again to go on.",
      130,
    );
  } finally {
    process.off("SIGINT", abort).off("SIGTERM", abort);
  }
}

function conclude(outcomes: readonly Outcome[], gpus: readonly Gpu[], say: Setup["say"]): void {
  const engines = outcomes.filter(({ engine }) => engine);
  const works = engines.some(({ state }) => state === "was-here" || state === "installed");
  if (works) say("npm run build trains what is stale on the GPU from now on. See: npm run doctor");
  else if (gpus.length === 0 && outcomes.every(({ state }) => state === "no-gpu"))
    throw new CliError(
      "no GPU here: the system lists none, and WebGPU finds none",
      "None is needed: npm run build computes everything with wasm. Nothing was left behind.",
      NO_GPU,
    );
  else
    throw new CliError(
      "no engine for a GPU works here, for the reasons above",
      "None is needed: npm run build computes everything with wasm. What did not work was taken away again.",
    );
}

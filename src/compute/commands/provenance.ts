import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import type { Engine } from "../engines/engine.ts";
import type { Provenance } from "../schemas/result.ts";
import { root } from "../root.ts";
import type { Recipe } from "./freshness.ts";

/** Facts of the run that made a result: when, where, how long, with what. Never compared. */
export function provenanceOf(
  { experiment, runs, encoderRuns }: Recipe,
  engine: Pick<Engine, "concurrency" | "about"> & { name: string },
  computed: number,
  seconds: number,
): Provenance {
  return {
    artefact: experiment.id,
    computedAt: new Date().toISOString(),
    seconds: Math.round(seconds * 10) / 10,
    runs: {
      total: runs.length + encoderRuns.length,
      computed,
      runSteps: [...runs, ...encoderRuns].reduce((sum, run) => sum + stepsOf(run.case), 0),
    },
    engine: {
      name: engine.name,
      workers: engine.concurrency,
      ...(engine.about !== undefined && { about: engine.about }),
    },
    machine: machineHere(),
    versions: { node: process.version, assemblyscript: versionOf("assemblyscript") },
    revision: revision(),
  };
}

/** The machine this runs on. */
export function machineHere(): Provenance["machine"] {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    os: `${platform()} ${release()}`,
  };
}

const stepsOf = (run: object): number =>
  "steps" in run && typeof run.steps === "number" ? run.steps : 0;

function versionOf(name: string): string {
  const file = join(root, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** The commit, with `+changes` where src/ differs from it; null where there is no git checkout. */
export function revision(): string | null {
  try {
    const options = { cwd: root, encoding: "utf8", stdio: "pipe" } as const;
    const head = execFileSync("git", ["rev-parse", "--short=12", "HEAD"], options).trim();
    const changed = execFileSync("git", ["status", "--porcelain", "--", "src"], options).trim();
    return changed ? `${head}+changes` : head;
  } catch {
    return null; // not a git checkout
  }
}

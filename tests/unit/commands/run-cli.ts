import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CLI = "src/compute/cli.ts";

/** Runs the command line to its end. */
export function cli(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
}

/** Starts the command line and leaves it running. */
export function startCli(...args: string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { stdio: "ignore" });
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "constellations-"));
}

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

const CLI = "src/compute/cli.ts";

/** Runs the command line to its end. */
export function cli(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8", timeout: 60_000 });
}

/** Starts the command line and leaves it running. */
export function startCli(...args: string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { stdio: "ignore" });
}

/** Waits until the process has done something; throws if it ends, or a minute passes, without. */
export async function until(done: () => boolean, running: ChildProcess): Promise<void> {
  const end = Date.now() + 60_000;
  while (!done()) {
    if (running.exitCode !== null) throw new Error(`ended with exit code ${running.exitCode}`);
    if (Date.now() > end) throw new Error("nothing happened for a minute");
    await wait(20);
  }
}

import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { CliError } from "../error.ts";
import { cannotWrite, makeFolder } from "./files.ts";

interface Holder {
  pid: number;
  host: string;
  since: string;
}

export interface LockOptions {
  /** How long to wait for a holder that was just killed to be gone, in milliseconds. */
  patience?: number;
  now?: () => Date;
}

/**
 * Takes the lock file, so that two runs never write the same results. A lock whose process is gone
 * (killed, crashed) is taken over. Returns the function that gives it back.
 * Throws `CliError` naming the process that holds it, or the place that cannot be written.
 */
export function takeLock(
  path: string,
  { patience = 3000, now = () => new Date() }: LockOptions = {},
): () => void {
  const mine: Holder = { pid: process.pid, host: hostname(), since: now().toISOString() };
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      makeFolder(dirname(path));
      const file = openSync(path, "wx");
      writeSync(file, JSON.stringify(mine));
      closeSync(file);
      return () => {
        rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw cannotWrite(path, error);
      const holder = readHolder(path);
      if (holder && outlives(holder, patience))
        throw new CliError(
          `the results folder is in use by process ${holder.pid} on ${holder.host}, since ${holder.since}`,
          `Wait for it to end, or stop it. If no such process runs, delete ${path}.`,
        );
      rmSync(path, { force: true });
    }
  }
  throw new CliError(`another run took ${path} first`, "Wait for it to end.");
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return null; // half-written by a process that was killed
  }
}

/** Whether the holder is still there after `patience` milliseconds; a killed one takes a moment. */
function outlives(holder: Holder, patience: number): boolean {
  for (let waited = 0; waited < patience; waited += 100) {
    if (!isAlive(holder)) return false;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  return isAlive(holder);
}

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Size } from "./size.ts";

/** An eager PyTorch loop in a process of its own. */
export interface Eager {
  version: string;
  /** Microseconds per step over `steps` steps on so many threads. */
  time(size: Size, steps: number, threads: number): Promise<number>;
  close(): void;
}

const SCRIPT = fileURLToPath(new URL("eager.py", import.meta.url));
const PYTHONS = ["python3", "/usr/bin/python3"];

/** Starts the loop under the first Python that has PyTorch; null when none has. */
export async function startEager(): Promise<Eager | null> {
  const python = PYTHONS.find((name) => spawnSync(name, ["-c", "import torch"]).status === 0);
  if (python === undefined) return null;
  const child = spawn(python, [SCRIPT], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async <T>(): Promise<T> => {
    const line = await lines.next();
    if (line.done) throw new Error(`missing answer: ${python} has stopped`);
    return JSON.parse(line.value) as T;
  };
  const { version } = await answer<{ version: string }>();
  return {
    version,
    async time(size, steps, threads) {
      child.stdin.write(`${JSON.stringify({ ...size, steps, threads })}\n`);
      return (await answer<{ microseconds: number }>()).microseconds;
    },
    close() {
      child.stdin.end();
    },
  };
}

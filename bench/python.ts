import { spawn, spawnSync } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { TrainingCase } from "../src/compute/schemas/case.ts";

/** A loop of bench/*.py in a process of its own; see bench/service.py for requests and answers. */
export interface PythonLoop {
  /** Of PyTorch. */
  version: string;
  /** Rejects with what Python said, lower-case in front, when it could not. */
  ask<T>(request: Request): Promise<T>;
  close(): void;
}

export interface Request {
  ask: "train" | "time" | "large";
  case: TrainingCase;
  runs: number;
  threads: number;
  /** Not asked to train, how many. */
  steps?: number;
}

const PYTHONS = ["python3", "/usr/bin/python3", "python"];
/** Nothing is to be written beside the scripts. */
const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1" };

/** Starts a script under the first Python that has PyTorch; throws `missing PyTorch: ...` without. */
export async function startPython(script: "eager.py" | "batched.py"): Promise<PythonLoop> {
  const python = PYTHONS.find((name) => spawnSync(name, ["-c", "import torch"]).status === 0);
  if (python === undefined) throw new Error("missing PyTorch: no Python of this machine has it");
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(python, [file], { stdio: ["pipe", "pipe", "inherit"], env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async <T>(): Promise<T> => {
    const line = await lines.next();
    if (line.done) throw new Error(`missing answer: ${python} has stopped`);
    const found = JSON.parse(line.value) as { error?: string };
    if (found.error !== undefined) throw new Error(`invalid request: ${found.error}`);
    return found as T;
  };
  // What is written to a process that has died is lost; that there is no answer is said above.
  child.stdin.on("error", () => undefined);
  const { version } = await answer<{ version: string }>();
  return {
    version,
    ask: (request) => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return answer();
    },
    close() {
      child.stdin.end();
    },
  };
}

import { fork } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { EngineName } from "../engines/engine.ts";
import { lastWords } from "./last-words.ts";
import type { Errors } from "./self-check.ts";

/** What came of starting an engine and checking it against the reference. */
export type Probe =
  | {
      ok: true;
      precision: "float32" | "float64";
      /** What it computes on, in words. */
      about: string;
      /** Whether that is the processor after all. */
      software: boolean;
      errors: Errors;
    }
  | { ok: false; /** In one line. */ why: string };

/** The engines that may need a library which is missing, broken or of another machine. */
export type ProbedEngine = Extract<EngineName, "webgpu" | "tfjs">;

export interface ProbeOptions {
  /** Added to the environment. */
  env?: Record<string, string>;
  /** After so many milliseconds the engine counts as hanging. */
  limit?: number;
}

const SCRIPT = fileURLToPath(new URL("probe-child.ts", import.meta.url));

/**
 * Starts an engine in a process of its own and checks it there against the reference: whatever a
 * half-installed or crashing library does, this process only hears of it. Never rejects.
 */
export function probeEngine(
  name: ProbedEngine,
  { env = {}, limit = 120_000 }: ProbeOptions = {},
): Promise<Probe> {
  return runProbe(SCRIPT, [name], { env, limit });
}

/** Runs a script that answers once with a message, and ends; its end without one is the answer. */
export function runProbe<T extends { ok: true }>(
  script: string,
  args: readonly string[],
  { env, limit }: Required<ProbeOptions>,
): Promise<T | { ok: false; why: string }> {
  return new Promise((resolve) => {
    const child = fork(script, args, {
      env: { ...process.env, ...env },
      execArgv: [],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let heard: T | { ok: false; why: string } | undefined;
    let said = "";
    let late = false;
    child.stderr!.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("message", (message) => (heard = message as T));
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, limit);
    child.on("error", (error) => {
      heard = { ok: false, why: error.message };
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (late) resolve({ ok: false, why: `it gave no answer within ${limit / 1000} s` });
      else if (heard && (code === 0 || !heard.ok)) resolve(heard);
      else {
        const words = lastWords(said);
        const end = howItEnded(code, signal);
        resolve({ ok: false, why: words ? `it ${end}: ${words}` : `it ${end}` });
      }
    });
  });
}

function howItEnded(code: number | null, signal: string | null): string {
  return signal === null ? `ended the process with exit code ${code}` : `crashed with ${signal}`;
}

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import type { Outcome } from "./step.ts";

/** No step takes this long; one that does hangs. */
const LIMIT_MINUTES = 40;

/** What the terminal at the end of it all can show; the programs only see a pipe. */
const COLOUR = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };

/** Runs a program and collects all it says; one passed or failed, by its exit code. */
export async function runProgram(command: string, args: string[]): Promise<Outcome> {
  const windows = process.platform === "win32";
  // A group of its own, so that all it starts can be ended with it.
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: windows,
    detached: !windows,
    env: { ...process.env, ...COLOUR },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.on("error", (error) => (output += `cannot start ${command}: ${error.message}`));

  const interrupt = () => {
    end(child);
    process.exit(130);
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const timer = setTimeout(() => {
    output += `\nstopped after ${LIMIT_MINUTES} minutes`;
    end(child);
  }, LIMIT_MINUTES * 60_000);
  const [code] = (await once(child, "close")) as [number | null];
  clearTimeout(timer);
  process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

function end(child: ChildProcess): void {
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid!, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}

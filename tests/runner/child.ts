import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import type { Outcome } from "./step.ts";

/** Runs a program and collects all it says; one passed or failed, by its exit code. */
export async function runProgram(command: string, args: string[]): Promise<Outcome> {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  // "error": the program could not be started at all.
  child.on("error", (error) => (output += error.message));
  const [code] = (await once(child, "close")) as [number | null];
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

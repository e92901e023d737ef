import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { z } from "zod";
import { lastWords } from "./last-words.ts";

/** Packages that are no dependency of the project and that an engine may use when they are there. */
const EXTRAS = [
  "webgpu",
  "@tensorflow/tfjs-node-gpu",
  "@tensorflow/tfjs-node",
  "@tensorflow/tfjs-backend-webgpu",
] as const;
export type Extra = (typeof EXTRAS)[number];

const Manifest = z.object({ peerDependencies: z.record(z.string(), z.string()) });
const Installed = z.object({ version: z.string() });

/** What npm is told to install for a package: `webgpu@^0.6.2`, by the project's own package.json. */
export function specifierOf(name: Extra, root: string): string {
  const text = readFileSync(join(root, "package.json"), "utf8");
  const range = Manifest.parse(JSON.parse(text)).peerDependencies[name];
  if (range === undefined) throw new Error(`missing range: ${name} in peerDependencies`);
  return `${name}@${range}`;
}

/** The version of an installed package, or null: not there, or without a readable package.json. */
export function versionOf(name: string, root: string): string | null {
  try {
    const text = readFileSync(join(root, "node_modules", name, "package.json"), "utf8");
    return Installed.parse(JSON.parse(text)).version;
  } catch {
    return null;
  }
}

/**
 * The arguments of npm that add a package and change neither package.json nor the lock. All extras
 * that are there go into the one call, as npm would take away those that are not named. Without
 * `--save-prod` npm takes an optional peer for satisfied by its absence, and installs nothing.
 */
export function installArguments(name: Extra, root: string): string[] {
  const others = EXTRAS.filter((extra) => extra !== name).flatMap((extra) => {
    const version = versionOf(extra, root);
    return version === null ? [] : [`${extra}@${version}`];
  });
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  return ["install", "--no-save", "--save-prod", ...quiet, specifierOf(name, root), ...others];
}

/** Runs npm; null, or in one line why it failed. Aborting stops it, and waits until it has. */
export function runNpm(
  args: readonly string[],
  root: string,
  signal: AbortSignal,
): Promise<string | null> {
  return runQuietly(...npmCommand(), args, { cwd: root, signal });
}

interface RunOptions {
  cwd: string;
  signal: AbortSignal;
  env?: Record<string, string>;
}

/** Runs a program without a word; null, or in one line why it failed. */
export function runQuietly(
  command: string,
  first: readonly string[],
  args: readonly string[],
  { cwd, signal, env = {} }: RunOptions,
): Promise<string | null> {
  return new Promise((resolve) => {
    const windows = process.platform === "win32";
    const child = spawn(command, [...first, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: windows && first.length === 0,
      // A group of its own, so that what it starts is stopped with it.
      detached: !windows,
    });
    const stop = () => {
      if (windows || child.pid === undefined) child.kill();
      else process.kill(-child.pid, "SIGINT");
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", (error) => (said += error.message));
    child.on("close", (code, killed) => {
      signal.removeEventListener("abort", stop);
      if (code === 0) resolve(null);
      else resolve(lastWords(said) || `it ended with ${killed ?? `exit code ${code}`}`);
    });
  });
}

/** The npm that runs this script, or the one on the path. */
function npmCommand(): [string, string[]] {
  const script = process.env["npm_execpath"] ?? "";
  return /npm-cli\.c?js$/.test(script) && existsSync(script)
    ? [process.execPath, [script]]
    : ["npm", []];
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { CouldNotRun } from "../report.ts";

/** What to recompute, and with what. */
export interface Recomputation {
  /** Where the results go. */
  folder: string;
  engine?: string;
  workers?: string;
  artefacts: string[];
}

const CLI = join(import.meta.dirname, "../../../src/compute/cli.ts");

/**
 * Recomputes from nothing into `folder`, its progress on this process's output.
 * Throws `CouldNotRun` when the computation fails or is interrupted.
 */
export async function recompute(options: Recomputation): Promise<void> {
  const { folder, engine, workers, artefacts } = options;
  const args = [CLI, "compute", "--force", "--data", folder];
  if (engine !== undefined) args.push("--engine", engine);
  if (workers !== undefined) args.push("--workers", workers);
  const child = spawn(process.execPath, [...args, ...artefacts], { stdio: "inherit" });
  // The terminal sends Ctrl-C to the child as well; wait for it to end in its own way.
  const ignore = () => undefined;
  const end = () => child.kill("SIGTERM");
  process.on("SIGINT", ignore);
  process.on("SIGTERM", end);
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  process.off("SIGINT", ignore);
  process.off("SIGTERM", end);
  if (code !== 0)
    throw new CouldNotRun(
      `the computation ended with ${signal ?? `exit code ${code}`}`,
      "Its own message stands above.",
    );
}

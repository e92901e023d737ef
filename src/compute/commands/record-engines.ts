import { spawn } from "node:child_process";
import process, { stderr } from "node:process";
import { fileURLToPath } from "node:url";
import { measure, protocolOf } from "../../../bench/record.ts";
import type { Subject } from "../../../bench/subject.ts";
import { SUBJECTS } from "../../../bench/subjects/index.ts";
import { VARIANTS, type EngineVariant, type VariantId } from "../engine-variants.ts";
import { CliError } from "../error.ts";
import { readRecord, recordFile, writeRecord } from "../store/engine-records.ts";
import { checkWritable } from "../store/files.ts";
import { duration } from "./progress.ts";
import { machineHere, revision } from "./provenance.ts";

export interface RecordEnginesOptions {
  /** Which; all unless given. */
  variants?: readonly VariantId[];
  /** Measure even what was measured already. */
  force?: boolean;
  /** Folder that holds `engines/`; `data` unless another is named. */
  data?: string;
}

const INTERRUPTED = 130;

/**
 * Measures ways to compute and writes a record of each as it is done: one alone in this process,
 * several each in a process of its own, so that none disturbs the next. What was measured already, of
 * the same code by the same rules, is left alone; what this machine lacks is named and passed over.
 *
 * Throws `CliError` when the one variant asked for is not here. Ctrl-C ends the process with code 130.
 */
export async function recordEngines(options: RecordEnginesOptions = {}): Promise<void> {
  const { variants = VARIANTS.map(({ id }) => id), force = false, data } = options;
  const [only] = variants;
  if (only !== undefined && variants.length === 1) return recordOne(only, force, data);
  const absent: string[] = [];
  for (const id of variants) {
    const code = await recordElsewhere(id, force, data);
    if (code === INTERRUPTED) {
      // It has said so itself.
      process.exitCode = INTERRUPTED;
      return;
    }
    if (code !== 0) absent.push(id);
  }
  if (absent.length > 0) stderr.write(`not measured, as said above: ${absent.join(", ")}\n`);
}

/** The exit code of this command, of one variant, in a process of its own. */
function recordElsewhere(id: VariantId, force: boolean, data?: string): Promise<number> {
  const cli = fileURLToPath(new URL("../cli.ts", import.meta.url));
  const flags = [...(force ? ["--force"] : []), ...(data === undefined ? [] : ["--data", data])];
  const child = spawn(process.execPath, [cli, "engines", id, ...flags], { stdio: "inherit" });
  // Ctrl-C reaches the child too, and it is the child that says so.
  const wait = () => undefined;
  process.on("SIGINT", wait);
  const stop = () => child.kill("SIGTERM");
  process.on("SIGTERM", stop);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      process.off("SIGINT", wait);
      process.off("SIGTERM", stop);
      resolve(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? INTERRUPTED : 1));
    });
  });
}

async function recordOne(id: VariantId, force: boolean, data?: string): Promise<void> {
  const reference = id === "reference" ? null : readRecord("reference", data);
  if (id !== "reference" && reference === null)
    throw new CliError(
      `missing ${recordFile("reference", data)}, which all others are compared with`,
      "Run: npm run engines -- reference",
    );
  const before = force ? null : readRecord(id, data);
  checkWritable(recordFile(id, data));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, interrupt);
  const subject = await open(id);
  try {
    if (before?.protocol === protocolOf(subject)) {
      stderr.write(
        `${id}: measured on ${before.measuredAt.slice(0, 10)}; --force measures again\n`,
      );
      return;
    }
    const start = performance.now();
    const onProgress = (doing: string) => stderr.write(`${id}: ${doing}\n`);
    const measured = await measure(id, subject, { reference, onProgress });
    const facts = { variant: id, machine: machineHere(), revision: revision() };
    writeRecord({ ...facts, ...measured }, data);
    stderr.write(`${id}: done after ${duration(performance.now() - start)}\n`);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, interrupt);
    await subject.close();
  }
}

async function open(id: VariantId): Promise<Subject> {
  try {
    return await SUBJECTS[id]();
  } catch (error) {
    const { needs, setup }: EngineVariant = VARIANTS.find((variant) => variant.id === id)!;
    throw new CliError(
      `${id} is not here: ${error instanceof Error ? error.message : String(error)}`,
      needs === null ? "Run: npm ci" : `It needs ${needs}. Run: ${setup}`,
    );
  }
}

/** Ends the process, a computation under way and all. */
function interrupt(): void {
  stderr.write(
    "error: interrupted; what was being measured is lost, finished records are kept\n" +
      "Run the same command again to go on.\n",
  );
  process.exit(INTERRUPTED);
}

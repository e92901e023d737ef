import { loadavg } from "node:os";
import process, { stderr, stdout } from "node:process";
import type { LargeSteps } from "../../../bench/large.ts";
import { CELLS, measureSpeed, type Row } from "../../../bench/speed.ts";
import type { Subject } from "../../../bench/subject.ts";
import { SUBJECTS } from "../../../bench/subjects/index.ts";
import { kernelScale, kernelTimer } from "../../../bench/subjects/wasm.ts";
import { VARIANTS } from "../engine-variants.ts";
import type { Spread } from "../schemas/engine-record.ts";
import { canonicalJson } from "../store/canonical.ts";
import { checkWritable, writeFile } from "../store/files.ts";
import { machineHere } from "./provenance.ts";

export interface BenchOptions {
  /** Also write the figures to this file, as JSON. */
  json?: string;
  /** Fewer and shorter rounds, and fewer batches. */
  quick?: boolean;
}

/** The size whose memory is measured. */
const LARGE = { n: 10_000, dim: 256 };

const load = () => loadavg()[0]!;

/**
 * Prints microseconds per step of one run for every engine that is here, at every size and batch,
 * taken in turns so that all see the same machine; then the memory one large step takes.
 */
export async function bench({ json, quick = false }: BenchOptions = {}): Promise<void> {
  if (json !== undefined) checkWritable(json);
  const machine = machineHere();
  stdout.write(`${machine.cpu}, ${machine.cores} cores; Node ${process.version}\n`);
  stdout.write(`load average ${load().toFixed(2)} before the start\n`);
  const subjects = await openAll();
  let rows: Row[];
  try {
    stdout.write("\nmedian (least to most) over rounds; times as long as wasm in the same round\n");
    stdout.write(
      line("size", "engine", "runs", "threads", "microseconds per run-step", "times wasm"),
    );
    rows = await measureSpeed(subjects, {
      cells: CELLS.map(({ batches, ...size }) => ({
        ...size,
        batches: quick ? batches.filter((batch) => batch === 1 || batch === 8) : batches,
      })),
      rounds: quick ? { count: 3, microseconds: 100_000 } : { count: 7, microseconds: 300_000 },
      load,
      kernel: kernelTimer,
      onCell: report,
      onRows: (found) => {
        report("");
        for (const row of found) stdout.write(lineOf(row));
      },
    });
  } finally {
    for (const subject of subjects.values()) await subject.close();
  }
  const memory = await kernelScale.steps(LARGE, 1);
  stdout.write(`\n${memoryText(memory)}\nload average ${load().toFixed(2)} at the end\n`);
  if (json !== undefined)
    writeFile(
      json,
      canonicalJson({ machine, node: process.version, rows, memory: { ...LARGE, ...memory } }),
    );
}

/** Everything that is here, by name; what is not is printed with the reason. */
async function openAll(): Promise<Map<string, Subject>> {
  const subjects = new Map<string, Subject>();
  for (const { id, name } of VARIANTS)
    try {
      const subject = await SUBJECTS[id]();
      subjects.set(name, subject);
      stdout.write(`${name}: ${subject.on}\n`);
    } catch (error) {
      stdout.write(
        `${name}: not here, ${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  return subjects;
}

/** What is going on, where somebody is looking. */
function report(text: string): void {
  if (stderr.isTTY) stderr.write(`\r${text}\x1b[K`);
}

function memoryText({ before, peak }: LargeSteps): string {
  const [above, own] = [peak - before, before].map((megabytes) => megabytes.toFixed(0));
  return `a step of ${LARGE.n} x ${LARGE.dim} in wasm: ${above} MB above the ${own} MB of the process`;
}

function lineOf({ subject, speed }: Row): string {
  const { n, dim, batch, threads } = speed;
  const cells = [`${n} x ${dim}`, subject, batch, threads] as const;
  return "skipped" in speed
    ? line(...cells, speed.skipped, "")
    : line(...cells, spreadText(speed.microseconds), spreadText(speed.timesWasm));
}

function spreadText({ median, least, most }: Spread): string {
  return `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

type Cell = string | number;

function line(size: Cell, engine: Cell, runs: Cell, threads: Cell, time: Cell, ratio: Cell) {
  const widths = [12, 22, 6, 9, 40];
  const cells = [size, engine, runs, threads, time];
  const padded = cells.map((cell, i) => String(cell).padEnd(widths[i]!)).join("");
  return `${(padded + String(ratio)).trimEnd()}\n`;
}

import { execFileSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";
import process, { stderr, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { eagerName, timers, type Timer } from "../../../bench/engines.ts";
import { startEager, type Eager } from "../../../bench/eager.ts";
import type { Memory } from "../../../bench/memory.ts";
import type { Size } from "../../../bench/size.ts";
import { spread, type Spread } from "../../../bench/spread.ts";
import { canonicalJson } from "../store/canonical.ts";
import { writeFile } from "../store/files.ts";

export interface BenchOptions {
  /** Also write the figures to this file. */
  json?: string;
  /** A third of the rounds and of the time in each. */
  quick?: boolean;
}

/** One engine at one size: microseconds per step, and how many times longer than the kernel. */
interface Row extends Size {
  engine: string;
  microseconds: Spread;
  ratio: Spread;
}

const SIZES: Size[] = [
  { n: 100, dim: 10 },
  { n: 1000, dim: 64 },
  { n: 4096, dim: 128 },
];
/** The size whose memory is measured. */
const LARGE: Size = { n: 10_000, dim: 256 };

/**
 * Prints microseconds per step of every engine and, where a Python has it, of eager PyTorch, taken
 * in turns so that each round sees the same machine; then the memory of one large step.
 */
export async function bench({ json, quick = false }: BenchOptions = {}): Promise<void> {
  const eager = await startEager();
  const rows: Row[] = [];
  try {
    stdout.write(`${cpus()[0]?.model.trim() ?? "unknown processor"}, Node ${process.version}\n`);
    stdout.write(eager ? `PyTorch ${eager.version}\n` : "No Python with PyTorch: no ratios.\n");
    stdout.write(`\n${line("size", "engine", "microseconds per step", "times wasm")}`);
    for (const size of SIZES) {
      const measured = await benchSize(size, eager, quick);
      rows.push(...measured);
      measured.forEach((row) => stdout.write(rowLine(row)));
    }
  } finally {
    eager?.close();
  }
  const memory = measureMemory();
  const above = memory.peak - memory.before;
  stdout.write(
    `\nOne step of ${name(LARGE)}: ${above.toFixed(0)} MB above the ${memory.before.toFixed(0)} MB of the process.\n`,
  );
  if (json !== undefined)
    writeFile(
      json,
      canonicalJson({ node: process.version, rows, memory: { ...LARGE, ...memory } }),
    );
}

async function benchSize(size: Size, eager: Eager | null, quick: boolean): Promise<Row[]> {
  const workers = availableParallelism();
  const all = await timers(size, workers, eager);
  const milliseconds = quick ? 100 : 300;
  const rounds = quick ? 3 : 9;
  const steps = new Map<Timer, number>();
  const times = all.map((): number[] => []);
  for (const timer of all) {
    stderr.isTTY && stderr.write(`\r${name(size)}: warming up ${timer.engine}\x1b[K`);
    // Compiled, and the caches warm, before it counts.
    await timer.time(1);
    const once = await timer.time(Math.max(1, Math.floor(1e9 / (size.n ** 2 * size.dim * 1000))));
    steps.set(timer, Math.max(1, Math.round((milliseconds * 1000) / once)));
  }
  for (let round = 0; round < rounds; round++) {
    stderr.isTTY && stderr.write(`\r${name(size)}: round ${round + 1} of ${rounds}\x1b[K`);
    for (const [i, timer] of all.entries()) times[i]!.push(await timer.time(steps.get(timer)!));
  }
  if (stderr.isTTY) stderr.write("\r\x1b[K");
  await Promise.all(all.map((timer) => timer.close?.()));
  return all.map(({ engine }, i) => ({
    ...size,
    engine,
    microseconds: spread(times[i]!),
    ratio: spread(times[i]!.map((time, round) => time / times[0]![round]!)),
  }));
}

function measureMemory(): Memory {
  const script = fileURLToPath(new URL("../../../bench/memory.ts", import.meta.url));
  const text = execFileSync(process.execPath, [script, `${LARGE.n}`, `${LARGE.dim}`], {
    encoding: "utf8",
  });
  return JSON.parse(text) as Memory;
}

const name = ({ n, dim }: Size) => `${n} x ${dim}`;

function rowLine(row: Row): string {
  return line(name(row), row.engine, spreadText(row.microseconds, 1), spreadText(row.ratio, 2));
}

function spreadText({ median, least, most }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

function line(size: string, engine: string, time: string, ratio: string): string {
  return `${size.padEnd(12)}${engine.padEnd(22)}${time.padEnd(38)}${ratio}\n`;
}

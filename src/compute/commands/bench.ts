import { execFileSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";
import process, { stderr, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { startEager, type Eager } from "../../../bench/eager.ts";
import { timers, type Timer } from "../../../bench/engines.ts";
import type { Memory } from "../../../bench/memory.ts";
import type { Size } from "../../../bench/size.ts";
import { spread, type Spread } from "../../../bench/spread.ts";
import { canonicalJson } from "../store/canonical.ts";
import { writeFile } from "../store/files.ts";

export interface BenchOptions {
  /** Also write the figures to this file, as JSON. */
  json?: string;
  /** Fewer and shorter rounds. */
  quick?: boolean;
}

/** One engine at one size. */
interface Row extends Size {
  engine: string;
  /** Per step. */
  microseconds: Spread;
  /** How many times longer than the kernel took in the same round. */
  ratio: Spread;
}

const SIZES: readonly Size[] = [
  { n: 100, dim: 10 },
  { n: 1000, dim: 64 },
  { n: 4096, dim: 128 },
];
/** The size whose memory is measured. */
const LARGE: Size = { n: 10_000, dim: 256 };

/**
 * Prints microseconds per step of every engine and, where a Python has it, of eager PyTorch, taken
 * in turns so that all see the same machine; then the memory one large step takes.
 */
export async function bench({ json, quick = false }: BenchOptions = {}): Promise<void> {
  const eager = await startEager();
  const rows: Row[] = [];
  try {
    const pytorch = eager ? `PyTorch ${eager.version}` : "no Python with PyTorch found";
    stdout.write(
      `${cpus()[0]?.model ?? "unknown processor"}; Node ${process.version}; ${pytorch}\n`,
    );
    stdout.write("median (least to most) over rounds\n\n");
    stdout.write(line("size", "engine", "microseconds per step", "times wasm"));
    for (const size of SIZES)
      for (const row of await benchSize(size, eager, quick)) {
        rows.push(row);
        const { engine, microseconds, ratio } = row;
        stdout.write(line(sizeName(size), engine, spreadText(microseconds), spreadText(ratio)));
      }
  } finally {
    eager?.close();
  }
  const memory = measureMemory();
  const above = (memory.peak - memory.before).toFixed(0);
  const own = memory.before.toFixed(0);
  stdout.write(`\na step of ${sizeName(LARGE)}: ${above} MB above the ${own} MB of the process\n`);
  if (json !== undefined)
    writeFile(
      json,
      canonicalJson({ node: process.version, rows, memory: { ...LARGE, ...memory } }),
    );
}

async function benchSize(size: Size, eager: Eager | null, quick: boolean): Promise<Row[]> {
  const [rounds, microseconds] = quick ? [3, 100_000] : [9, 300_000];
  const timed: { timer: Timer; steps: number; times: number[] }[] = [];
  for (const timer of await timers(size, availableParallelism(), eager)) {
    report(`${sizeName(size)}: warming up ${timer.engine}`);
    timed.push({ timer, steps: await stepsFor(timer, microseconds), times: [] });
  }
  for (let round = 1; round <= rounds; round++) {
    report(`${sizeName(size)}: round ${round} of ${rounds}`);
    for (const { timer, steps, times } of timed) times.push(await timer.time(steps));
  }
  report("");
  const kernel = timed[0]!.times;
  for (const { timer } of timed) await timer.close();
  return timed.map(({ timer: { engine }, times }) => ({
    ...size,
    engine,
    microseconds: spread(times),
    ratio: spread(times.map((time, round) => time / kernel[round]!)),
  }));
}

/** How many steps take so long, once workers have started and code is compiled. */
async function stepsFor(timer: Timer, microseconds: number): Promise<number> {
  await timer.time(1);
  for (let steps = 1; ; steps *= 4) {
    const once = await timer.time(steps);
    if (once * steps > microseconds / 2) return Math.max(1, Math.round(microseconds / once));
  }
}

function measureMemory(): Memory {
  const script = fileURLToPath(new URL("../../../bench/memory.ts", import.meta.url));
  const sizes = [LARGE.n, LARGE.dim].map(String);
  const text = execFileSync(process.execPath, [script, ...sizes], { encoding: "utf8" });
  return JSON.parse(text) as Memory;
}

/** What is going on, where somebody is looking. */
function report(text: string): void {
  if (stderr.isTTY) stderr.write(`\r${text}\x1b[K`);
}

function sizeName({ n, dim }: Size): string {
  return `${n} x ${dim}`;
}

function spreadText({ median, least, most }: Spread): string {
  return `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

function line(size: string, engine: string, time: string, ratio: string): string {
  return `${size.padEnd(12)}${engine.padEnd(20)}${time.padEnd(42)}${ratio}\n`;
}

import { readFileSync } from "node:fs";
import process from "node:process";
import { loadedBlocks, loadedKernel, type LoadedBlocks } from "./kernel.ts";
import type { LargeSteps } from "./large.ts";
import type { Size } from "./size.ts";

// A process of its own, since a peak cannot be taken back: `node bench/memory.ts N DIM STEPS` prints
// `LargeSteps` as JSON; with a fourth number, of the run shared out over so many threads.

/** The most so far. Where the system tells, of this program alone: Linux counts its parent too. */
function peakMegabytes(): number {
  try {
    const status = readFileSync("/proc/self/status", "utf8");
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)![1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

const [n, dim, steps, threads] = process.argv.slice(2).map(Number);
const load = async (size: Size): Promise<LoadedBlocks> => {
  if (threads !== undefined) return loadedBlocks(size, threads);
  const kernel = await loadedKernel(size);
  return {
    advance: (steps) => {
      kernel.advance(steps);
    },
    close: () => Promise.resolve(),
  };
};

const small = await load({ n: 8, dim: 8 });
small.advance(1000);
await small.close();
const before = process.memoryUsage.rss() / 2 ** 20;
const kernel = await load({ n: n!, dim: dim! });
const microseconds = Array.from({ length: steps! }, () => {
  const start = performance.now();
  kernel.advance(1);
  return (performance.now() - start) * 1000;
});
const said: LargeSteps = { microseconds, before, peak: peakMegabytes() };
process.stdout.write(JSON.stringify(said));
await kernel.close();

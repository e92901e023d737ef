import { readFileSync } from "node:fs";
import process from "node:process";
import { loadedKernel } from "./kernel.ts";
import type { LargeSteps } from "./large.ts";

// A process of its own, since a peak cannot be taken back: `node bench/memory.ts N DIM STEPS` prints
// `LargeSteps` as JSON.

/** The most so far. Where the system tells, of this program alone: Linux counts its parent too. */
function peakMegabytes(): number {
  try {
    const status = readFileSync("/proc/self/status", "utf8");
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)![1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

const [n, dim, steps] = process.argv.slice(2).map(Number);
const small = await loadedKernel({ n: 8, dim: 8 });
small.advance(1000);
const before = process.memoryUsage.rss() / 2 ** 20;
const kernel = await loadedKernel({ n: n!, dim: dim! });
const microseconds = Array.from({ length: steps! }, () => {
  const start = performance.now();
  kernel.advance(1);
  return (performance.now() - start) * 1000;
});
const said: LargeSteps = { microseconds, before, peak: peakMegabytes() };
process.stdout.write(JSON.stringify(said));

import { readFileSync } from "node:fs";
import process from "node:process";
import { loadedKernel } from "./kernel.ts";

// A process of its own, since a peak cannot be taken back: prints what `Memory` says, as JSON.

/** Resident megabytes: before the run is taken up, and the most by the end of one step. */
export interface Memory {
  before: number;
  peak: number;
}

/** The most so far. Where the system tells, of this program alone: Linux counts its parent too. */
function peakMegabytes(): number {
  try {
    const status = readFileSync("/proc/self/status", "utf8");
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)![1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

const [n, dim] = process.argv.slice(2).map(Number);
await loadedKernel({ n: 2, dim: 2 });
const before = process.memoryUsage.rss() / 2 ** 20;
const kernel = await loadedKernel({ n: n!, dim: dim! });
kernel.advance(1);
process.stdout.write(JSON.stringify({ before, peak: peakMegabytes() } satisfies Memory));

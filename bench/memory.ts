import process from "node:process";
import { loadedKernel } from "./kernel.ts";
import type { Size } from "./size.ts";

// A process of its own, since a peak cannot be taken back: prints what `Memory` says, as JSON.

/** Resident megabytes: before anything is drawn, and the most up to the end of one step. */
export interface Memory {
  before: number;
  peak: number;
}

const size: Size = { n: Number(process.argv[2]), dim: Number(process.argv[3]) };
await loadedKernel({ n: 2, dim: 2 });
const before = process.resourceUsage().maxRSS / 1024;
const kernel = await loadedKernel(size);
kernel.advance(1);
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ before, peak } satisfies Memory));

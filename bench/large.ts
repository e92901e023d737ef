import { freemem } from "node:os";
import type { EngineRecord, Large } from "../src/compute/schemas/engine-record.ts";
import type { Size } from "./size.ts";
import { spread } from "./spread.ts";

/** What a process of its own says of large steps. */
export interface LargeSteps {
  /** Of each step. */
  microseconds: number[];
  /** Resident megabytes before the run is taken up. */
  before: number;
  /** And the most by the end. */
  peak: number;
}

export interface Scale {
  threads: number;
  /** Whether memory grows as n^2 and not as n. */
  quadratic: boolean;
  steps(size: Size, count: number): Promise<LargeSteps>;
}

export interface LargeOptions {
  /** The kernel in one thread, a process per size. */
  kernel: Scale;
  load: () => number;
  /** Megabytes that may be taken. */
  free?: () => number;
  onSize: (n: number) => void;
}

/** Sizes at which runs are large, all of one dimension. */
export const LARGE_SIZES: readonly Size[] = [1000, 4096, 10_000, 30_000].map((n) => ({
  n,
  dim: 128,
}));
const STEPS = 3;
/** What a process takes must leave something to the others. */
const SHARE = 0.8;

/** A few steps of ever larger runs, each beside the kernel's; what would not fit is not tried. */
export async function measureLarge(
  scale: Scale,
  { kernel, load, free = () => freemem() / 2 ** 20, onSize }: LargeOptions,
): Promise<EngineRecord["large"]> {
  const found: Large = {};
  let last: { n: number; megabytes: number } | undefined;
  for (const size of LARGE_SIZES) {
    const { n, dim } = size;
    onSize(n);
    const { threads } = scale;
    const growth = last ? (n / last.n) ** (scale.quadratic ? 2 : 1) : 0;
    const needed = growth * (last?.megabytes ?? 0);
    const available = free();
    if (needed > SHARE * available) {
      const [need, have] = [needed, available].map((megabytes) => Math.round(megabytes / 1000));
      const skipped = `does not fit: going by ${last!.n} pairs it takes about ${need} GB, and ${have} are free`;
      found[n] = { n, dim, threads, skipped };
      continue;
    }
    const before = load();
    const took = await scale.steps(size, STEPS);
    const microseconds = spread(took.microseconds);
    const own =
      scale === kernel ? microseconds : spread((await kernel.steps(size, STEPS)).microseconds);
    found[n] = {
      ...{ n, dim, threads, microseconds },
      timesWasm: microseconds.median / own.median,
      megabytes: { before: took.before, peak: took.peak },
      load: before,
    };
    last = { n, megabytes: took.peak - took.before };
  }
  return found;
}

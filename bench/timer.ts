import type { Size } from "./size.ts";

/** Something that trains runs of one size. */
export interface Timer extends Size {
  /** Runs trained at once. */
  batch: number;
  /** Threads it was given. */
  threads: number;
  /** Microseconds per step of one run, over `steps` steps of each; NaN when those are too few to tell. */
  time(steps: number): Promise<number>;
  /** Steps from which on it can tell; one unless given. */
  fewest?: number;
  close(): void | Promise<void>;
}

/** Microseconds that it takes. */
export async function wall(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) * 1000;
}

/** Quadrupling this often makes more steps than anything can need. */
const ATTEMPTS = 16;

/**
 * How many steps take so many microseconds, once workers have started and code is compiled. Throws
 * `missing time: ...` when however many steps do not take any.
 */
export async function stepsFor(timer: Timer, microseconds: number): Promise<number> {
  await timer.time(1);
  for (let attempt = 0, steps = 1; attempt < ATTEMPTS; attempt++, steps *= 4) {
    const once = await timer.time(steps);
    const took = once * steps * timer.batch;
    if (took > microseconds / 2)
      return Math.max(timer.fewest ?? 1, Math.round((steps * microseconds) / took));
  }
  throw new Error("missing time: steps do not take any");
}

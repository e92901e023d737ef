import type { Size } from "./size.ts";

/** Something that trains runs of one size. */
export interface Timer extends Size {
  /** Runs trained at once. */
  batch: number;
  /** Threads it was given. */
  threads: number;
  /** Microseconds per step of one run, over `steps` steps of each. */
  time(steps: number): Promise<number>;
  /** Microseconds of a round that are not in what `time` gives; none where absent. */
  overhead?(): number;
  close(): void | Promise<void>;
}

/** How often the start and end of a run are timed: the first time, code is compiled. */
const CALLS = 3;

/**
 * Times what trains whole runs: the time of runs of one step, which is that of their start and end
 * and of the outcome's geometry, is taken off: the least of the first few.
 */
export function runTimer(
  cell: Size & Pick<Timer, "batch" | "threads">,
  train: (steps: number) => Promise<unknown>,
): Timer {
  let once = Infinity;
  let calls = 0;
  return {
    ...cell,
    async time(steps) {
      if (calls++ < CALLS) once = Math.min(once, await wall(() => train(1)));
      return ((await wall(() => train(steps + 1))) - once) / (steps * cell.batch);
    },
    overhead: () => once,
    close: () => undefined,
  };
}

/** Microseconds that it takes. */
export async function wall(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) * 1000;
}

/**
 * How many steps take so many microseconds, and longer than what is taken off, once workers have
 * started and code is compiled.
 */
export async function stepsFor(timer: Timer, microseconds: number): Promise<number> {
  await timer.time(1);
  for (let steps = 1; ; steps *= 4) {
    const once = await timer.time(steps);
    const enough = Math.max(microseconds, timer.overhead?.() ?? 0);
    const took = once * steps * timer.batch;
    if (took > enough / 2) return Math.max(1, Math.round((steps * enough) / took));
  }
}

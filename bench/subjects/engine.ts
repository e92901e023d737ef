import type { Engine } from "../../src/compute/engines/engine.ts";
import type { Train } from "../agreement.ts";
import { benchCase, type Size } from "../size.ts";
import type { Timer } from "../timer.ts";

/** What an engine records of a run, with the margins it measures, step by step. */
export const trainOn =
  (engine: Engine): Train =>
  async (run) => {
    const { trace, measurements } = await engine.train(run);
    return trace.map(({ step, loss, temperature, bias }, i) => {
      const measured = measurements![i]!;
      if (measured.step !== step) throw new Error(`invalid outcome: no margin at step ${step}`);
      return { step, loss, temperature, bias, margin: measured.margin };
    });
  };

/**
 * Runs handed to an engine all at once, timed from the first word of their progress to the last: the
 * start of a run and the geometry of its outcome are no part of a step.
 */
export function engineTimer(engine: Engine, size: Size, batch: number, threads = 1): Timer {
  return {
    ...size,
    ...{ batch, threads, fewest: 4 },
    async time(steps) {
      const done = new Array<number>(batch).fill(0);
      const seen: { at: number; steps: number }[] = [];
      const onStep = (run: number) => (count: number) => {
        done[run] = count;
        seen.push({ at: performance.now(), steps: done.reduce((sum, one) => sum + one, 0) });
      };
      const run = benchCase(size, steps);
      await Promise.all(done.map((_, i) => engine.train(run, { onStep: onStep(i) })));
      const [first, last] = [seen[0], seen.at(-1)];
      if (!first || !last || last.steps - first.steps < (steps * batch) / 2) return NaN;
      return ((last.at - first.at) * 1000) / (last.steps - first.steps);
    },
    close: () => undefined,
  };
}

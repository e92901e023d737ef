import type { Engine } from "../../src/compute/engines/engine.ts";
import type { Train } from "../agreement.ts";
import { benchCase, type Size } from "../size.ts";
import { runTimer, type Timer } from "../timer.ts";

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

/** Runs handed to an engine all at once. */
export function engineTimer(engine: Engine, size: Size, batch: number, threads = 1): Timer {
  return runTimer({ ...size, batch, threads }, (steps) =>
    Promise.all(Array.from({ length: batch }, () => engine.train(benchCase(size, steps)))),
  );
}

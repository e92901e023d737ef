import type { Engine } from "../engines/engine.ts";
import type { TrainingCase } from "../schemas/case.ts";
import type { KeptRun } from "../store/run-cache.ts";

/** One run to train, under the key by which it is kept. */
export interface Task {
  key: string;
  /** Names the run in messages: `figure-8 published/b3/r17`. */
  name: string;
  case: TrainingCase;
}

export interface ScheduleEvents {
  /** A run ended; called in the order of ending. */
  onDone: (task: Task, run: KeptRun) => void;
  /** Share of the whole work that is done, in [0, 1]. */
  onProgress: (share: number, runsDone: number) => void;
  signal: AbortSignal;
}

/** Work of a run in multiply-adds, up to a factor: what the schedule and the progress go by. */
export function cost({ pairs, n, dim, steps }: TrainingCase): number {
  return pairs.length * n * n * (dim + 10) * steps;
}

/**
 * Trains the tasks on all of the engine's workers, the longest first, so that none is left alone
 * at the end. Rejects with the first failure, naming its run, once the others have stopped.
 */
export async function schedule(
  tasks: readonly Task[],
  engine: Engine,
  { onDone, onProgress, signal }: ScheduleEvents,
): Promise<void> {
  const queue = [...tasks].sort((a, b) => cost(b.case) - cost(a.case));
  const total = tasks.reduce((sum, task) => sum + cost(task.case), 0);
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const underWay = new Map<Task, number>();
  let done = 0;
  let runsDone = 0;
  const report = () => {
    const partial = [...underWay.values()].reduce((sum, part) => sum + part, 0);
    onProgress((done + partial) / total, runsDone);
  };
  const work = async () => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      stop.throwIfAborted();
      const { case: run } = task;
      const current = task;
      const onStep = (steps: number) => {
        underWay.set(current, (cost(run) * steps) / run.steps);
        report();
      };
      const start = performance.now();
      try {
        const outcome = await engine.train(run, { signal: stop, onStep });
        onDone(task, { seconds: (performance.now() - start) / 1000, outcome });
      } catch (error) {
        if (!stop.aborted && error instanceof Error)
          error.message = `${task.name}: ${error.message}`;
        failed.abort(error);
        throw error;
      }
      underWay.delete(task);
      done += cost(run);
      runsDone++;
      report();
    }
  };
  const workers = Array.from({ length: Math.min(engine.concurrency, queue.length) }, work);
  await Promise.allSettled(workers);
  signal.throwIfAborted();
  if (failed.signal.aborted) throw failed.signal.reason;
}

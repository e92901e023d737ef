import { RUN_STEPS, type Speed, type Timed } from "../src/compute/schemas/engine-record.ts";
import type { Size } from "./size.ts";
import { spread } from "./spread.ts";
import type { Subject } from "./subject.ts";
import { stepsFor, type Timer } from "./timer.ts";

/** How long is timed. */
export interface Rounds {
  count: number;
  /** Microseconds that a timer's part of a round should take. */
  microseconds: number;
}

/** A size, and how many runs at once. */
export interface Cells extends Size {
  batches: readonly number[];
}

export const CELLS: readonly Cells[] = [
  { n: 100, dim: 10, batches: [1, 2, 8, 64] },
  { n: 1000, dim: 64, batches: [1, 2, 8] },
  { n: 4096, dim: 128, batches: [1, 2] },
];
/** Seconds of one step of all runs of a batch beyond which it is not timed. */
export const LONGEST_STEP = 5;

export interface SpeedOptions {
  cells: readonly Cells[];
  rounds: Rounds;
  /** How many programs run or wait. */
  load: () => number;
  /** The kernel in this thread, which all are timed beside. */
  kernel: (size: Size) => Promise<Timer>;
  onCell: (name: string) => void;
  /** Called with what a size and batch gave. */
  onRows?: (rows: readonly Row[]) => void;
}

/** What was timed of a subject, by its name. */
export interface Row {
  subject: string;
  cell: string;
  speed: Speed[string];
}

/**
 * Times all that the subjects offer, cell by cell, in turns. What would take too long, going by the
 * cells before, or fails, is skipped with the reason.
 */
export async function measureSpeed(
  subjects: ReadonlyMap<string, Pick<Subject, "timersAt">>,
  { cells, rounds, load, kernel, onCell, onRows }: SpeedOptions,
): Promise<Row[]> {
  const rows: Row[] = [];
  /** Seconds per operation, by subject and number of threads. */
  const pace = new Map<string, number>();
  for (const { batches, ...size } of cells) {
    const base = await warm(await kernel(size), rounds);
    for (const batch of batches) {
      const warmed: (Warm & { subject: string })[] = [];
      const before = rows.length;
      for (const [subject, { timersAt }] of subjects)
        for (const timer of await timersAt(size, batch)) {
          const cell = cellName(timer);
          onCell(`${cell} of ${subject}`);
          const seconds = (pace.get(`${subject} ${timer.threads}`) ?? 0) * operations(size) * batch;
          const why =
            seconds > LONGEST_STEP
              ? `a step of its runs would take about ${seconds.toPrecision(2)} s`
              : await warm(timer, rounds).then((ready) => {
                  warmed.push({ ...ready, subject });
                  return null;
                }, messageOf);
          if (why === null) continue;
          const { threads } = timer;
          rows.push({
            ...{ subject, cell },
            speed: { ...size, batch, threads, skipped: `not timed: ${why}` },
          });
          await timer.close();
        }
      const timed = await inTurns(base, warmed, rounds.count, load);
      for (const [i, { subject, timer }] of warmed.entries()) {
        const { threads } = timer;
        const speed = timed[i] ?? { ...size, batch, threads, skipped: "not timed: too few steps" };
        if (!("skipped" in speed))
          pace.set(`${subject} ${threads}`, speed.microseconds.median / 1e6 / operations(size));
        rows.push({ subject, cell: cellName(timer), speed });
        await timer.close();
      }
      onRows?.(rows.slice(before));
    }
    await base.timer.close();
  }
  return rows;
}

const cellName = ({ n, dim, batch, threads }: Timer) => `${n}x${dim}-b${batch}-t${threads}`;

/** In a step of one run: three products, and some hundred operations for each entry. */
const operations = ({ n, dim }: Size) => n ** 2 * (3 * dim + 100);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

interface Warm {
  timer: Timer;
  steps: number;
}

async function warm(timer: Timer, { microseconds }: Rounds): Promise<Warm> {
  return { timer, steps: await stepsFor(timer, microseconds) };
}

/** Each after the kernel, round by round; null for what gave no time in one of them. */
async function inTurns(
  kernel: Warm,
  warmed: readonly Warm[],
  rounds: number,
  load: () => number,
): Promise<(Timed | null)[]> {
  const before = load();
  const own: number[] = [];
  const times: number[][] = warmed.map(() => []);
  for (let round = 0; round < rounds; round++) {
    own.push(await kernel.timer.time(kernel.steps));
    for (const [i, { timer, steps }] of warmed.entries()) times[i]!.push(await timer.time(steps));
  }
  return warmed.map(({ timer: { n, dim, batch, threads }, steps }, i) => {
    if (!times[i]!.every((time) => time > 0 && Number.isFinite(time))) return null;
    const microseconds = spread(times[i]!);
    return {
      ...{ n, dim, batch, threads, rounds, steps, microseconds },
      wasm: spread(own),
      timesWasm: spread(times[i]!.map((time, round) => time / own[round]!)),
      runsPerSecond: 1e6 / (microseconds.median * RUN_STEPS),
      load: before,
    };
  });
}

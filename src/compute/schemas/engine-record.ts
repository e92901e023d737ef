import { z } from "zod";

/** The steps at which engines are compared, and no others. */
export const CHECKPOINTS = [1, 10, 100, 1000, 10_000] as const;
/** Runs per second are of runs so long, the paper's. */
export const RUN_STEPS = 10_000;

/** The middle of several timings, and how far they lie apart: the machine's noise. */
export const Spread = z.strictObject({
  median: z.number().positive(),
  least: z.number().positive(),
  most: z.number().positive(),
});

/** The loss, t and the bias before the update of a step, and the margin after it. */
const State = z.strictObject({
  loss: z.number(),
  temperature: z.number().positive(),
  bias: z.number(),
  margin: z.number().min(-1).max(1),
});

/**
 * How far a state is from the reference's, without sign: loss and temperature in units of the
 * reference's own, bias and margin as they are.
 */
export const Difference = z.strictObject({
  loss: z.number().min(0),
  temperature: z.number().min(0),
  bias: z.number().min(0),
  margin: z.number().min(0),
});

const Agreement = z.strictObject({
  n: z.int().min(2),
  dim: z.int().min(1),
  /** By step, as text. */
  steps: z.record(z.string(), State.extend({ difference: Difference })),
  /** Why the later steps are missing; absent where none is. */
  note: z.string().optional(),
});

const Cell = z.strictObject({
  n: z.int().min(2),
  dim: z.int().min(1),
  /** Runs trained at once. */
  batch: z.int().min(1),
  /** Threads the engine was given. */
  threads: z.int().min(1),
});

const Timed = Cell.extend({
  rounds: z.int().min(1),
  /** Steps of each run in a round. */
  steps: z.int().min(1),
  /** Per step of one run. */
  microseconds: Spread,
  /** What a step of the wasm kernel in one thread took in the same rounds. */
  wasm: Spread,
  /** How many times as long as that, round by round. */
  timesWasm: Spread,
  /** Runs of `RUN_STEPS` steps in a second, at the median. */
  runsPerSecond: z.number().positive(),
  /** Average number of programs that ran or waited in the minute before, our own included. */
  load: z.number().min(0),
});

const Skipped = Cell.extend({ skipped: z.string().min(1) });

const LargeSize = z.strictObject({
  n: z.int().min(2),
  dim: z.int().min(1),
  threads: z.int().min(1),
});

const Large = LargeSize.extend({
  /** Per step of one run. */
  microseconds: Spread,
  timesWasm: z.number().positive(),
  /** Resident megabytes: of the process before it takes up the run, and the most by its end. */
  megabytes: z.strictObject({ before: z.number().positive(), peak: z.number().positive() }),
  load: z.number().min(0),
});

/** `data/engines/VARIANT.json`: what was measured of one way to compute, on one machine. */
export const EngineRecord = z.strictObject({
  variant: z.string(),
  measuredAt: z.iso.datetime(),
  /** What it computed with: threads, backend or adapter. */
  on: z.string(),
  machine: z.strictObject({
    cpu: z.string(),
    cores: z.int().min(1),
    memoryGiB: z.number().positive(),
    os: z.string(),
  }),
  versions: z.record(z.string(), z.string()),
  revision: z.string().nullable(),
  /** Load averages of a minute, at the start, before anything of ours ran, and at the end. */
  load: z.strictObject({ start: z.number().min(0), end: z.number().min(0) }),
  /** Hash of the cases, sizes and ways of measuring, and of the code that was measured. */
  protocol: z.string(),
  /** By case. */
  agreement: z.record(z.string(), Agreement),
  /** By size, batch and threads, `100x10-b8-t1`. */
  speed: z.record(z.string(), z.union([Timed, Skipped])),
  /** By number of pairs; empty where one run cannot be split or is not expected to fit. */
  large: z.record(z.string(), z.union([Large, LargeSize.extend({ skipped: z.string().min(1) })])),
});

export type EngineRecord = z.infer<typeof EngineRecord>;
export type Spread = z.infer<typeof Spread>;
export type State = z.infer<typeof State>;
export type Difference = z.infer<typeof Difference>;
export type Agreement = z.infer<typeof Agreement>;
export type Timed = z.infer<typeof Timed>;
export type Speed = EngineRecord["speed"];
export type Large = EngineRecord["large"];

import type { Train } from "./agreement.ts";
import type { Scale } from "./large.ts";
import type { Size } from "./size.ts";
import type { Timer } from "./timer.ts";

/** A way to compute, started. */
export interface Subject {
  /** What it computes with, in words: threads, backend or adapter. */
  on: string;
  /** Of the packages that compute, besides Node's. */
  versions: Record<string, string>;
  /** Hash of the code that is measured. */
  code: string;
  train: Train;
  /** Timers of so many runs at once, one per number of threads; none where that is senseless. */
  timersAt(size: Size, batch: number): Promise<Timer[]>;
  /** Takes large steps, in a process of its own; absent where a run cannot use the machine. */
  large?: Scale;
  close(): Promise<void>;
}

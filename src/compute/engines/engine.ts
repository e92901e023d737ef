import type { TrainingCase } from "../schemas/case.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";

export const ENGINE_NAMES = ["wasm", "wasm-blocks", "reference", "tfjs", "webgpu"] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

export interface TrainOptions {
  /** Called now and then with the number of steps done so far. */
  onStep?: (done: number) => void;
  /** Aborting rejects the run; nothing of it is kept. */
  signal?: AbortSignal;
}

/** Whatever can train: one run in, one outcome out, the same bytes for the same case. */
export interface Engine {
  readonly name: EngineName;
  readonly precision: "float32" | "float64";
  /** On what the engine computes and why on nothing else, in words, where that may vary. */
  readonly about?: string;
  /** How many runs the engine trains at once. */
  readonly concurrency: number;
  /** Rejects with a lower-case `non-finite ...: at step s` when a number stops being finite. */
  train(run: TrainingCase, options?: TrainOptions): Promise<TrainingOutcome>;
  close(): Promise<void>;
}

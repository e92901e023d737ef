import type { TrainingCase } from "../compute/schemas/case.ts";
import type { TrainingOutcome } from "../compute/schemas/outcome.ts";
import type { EngineChoice } from "./engine-choice.ts";
import type { Look, Point } from "./run-log.ts";

/** What the page tells the worker. `load` comes first and once; `order` numbers what follows it. */
export type Order =
  /** The address of the kernel. */
  | { kind: "load"; kernel: string }
  /** Takes up a run, stopped before its first step; `id` marks all replies about it. */
  | { kind: "begin"; order: number; id: number; run: TrainingCase; engine: EngineChoice }
  | { kind: "start"; order: number }
  | { kind: "stop"; order: number }
  | { kind: "step"; order: number }
  /** Asks for one `state`; it comes when the steps in hand are done. */
  | { kind: "look" };

/** What the worker answers. */
export type Reply =
  /** `gpu` says whether WebGPU has an adapter here. */
  | { kind: "ready"; gpu: boolean }
  /** The kernel cannot run here. */
  | { kind: "unable"; reason: string }
  | {
      kind: "state";
      id: number;
      /** The last one heard. */
      order: number;
      look: Look;
      /** Those the page has not had yet. */
      points: Point[];
      running: boolean;
      /** Spent in the kernel so far. */
      milliseconds: number;
      /** With the last step. */
      outcome?: TrainingOutcome;
    }
  /** The run broke off: a number stopped being finite, or the memory did not suffice. */
  | { kind: "broken"; id: number; reason: string }
  /** WebGPU could not train the run, or not to its end; WebAssembly still may. */
  | { kind: "gpu-failed"; id: number; reason: string };

import { Matrix, Run, run } from "../../wasm/kernel/state";
import { plan } from "./plan";

// The kernel keeps its scratch memory and its sums in `run`, so each worker has a copy of its own, with
// scratch memory behind it: its desk. Here `run` is a variable, one per instance; see ../compile.ts.

const RUN_BYTES: usize = (offsetof<Run>() + 63) & ~63;
const MATRIX_BYTES: usize = (offsetof<Matrix>() + 63) & ~63;

/** The run itself: only the leader writes to it, and never while the hands are at work. */
const whole: Run = run;

/** Bytes of a desk for the run begun. */
export function deskBytes(): usize {
  const scaled = run.tileBytes >> 1;
  const strip = (<usize>run.panel) << 7;
  return (RUN_BYTES + MATRIX_BYTES + scaled + strip + 63) & ~63;
}

/** Copies the run as it is now to the worker's desk, and works there from now on. */
export function sitDown(worker: i32): void {
  const desk = plan.desks + <usize>worker * plan.deskBytes;
  memory.copy(desk, changetype<usize>(whole), offsetof<Run>());
  run = changetype<Run>(desk);
  run.scaled = desk + RUN_BYTES + MATRIX_BYTES;
  run.strip = run.scaled + (run.tileBytes >> 1);
}

/** Works on the run itself again. */
export function standUp(): void {
  run = whole;
}

/** Room on the desk for a part of a matrix. */
export function spareMatrix(): Matrix {
  return changetype<Matrix>(changetype<usize>(run) + RUN_BYTES);
}

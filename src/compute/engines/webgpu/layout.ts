import { log } from "../../math/elementary.ts";
import { biasCorrection } from "../../math/adam.ts";
import type { TrainingCase } from "../../schemas/case.ts";
import type { Shape } from "./shape.ts";
import { tilesOf } from "./kernel/tiled.ts";

/** The most steps between two looks at a run: as many have room for their corrections. */
export const MOST_STEPS = 500;

/** Bytes of a run's part of each buffer; see kernel/declarations.ts. */
export const SETTINGS_BYTES = 48;
export const STATE_BYTES = 64;
export const CORRECTION_BYTES = 8 * MOST_STEPS;

/** Bytes of one matrix of a run. */
export const matrixBytes = ({ n, quads }: Shape): number => 16 * n * quads;

/** Bytes of all matrices of a run. */
export const valueBytes = (shape: Shape): number => shape.matrices * matrixBytes(shape);

/** Bytes of the tiled form's sums of a run; a few for the other form, which has none. */
export const partialBytes = (shape: Shape): number =>
  shape.form === "workgroup"
    ? 16
    : 16 * (shape.active.length * tilesOf(shape) + shape.matrices * shape.n);

/** A run's settings for its updates `done` + 1 to `until`. */
export function settingsOf(run: TrainingCase, done: number, until: number): ArrayBuffer {
  const { optimizer, n, pairs, temperature, logEpsilon } = run;
  const [beta1, beta2] = optimizer.betas;
  const bytes = new ArrayBuffer(SETTINGS_BYTES);
  new Uint32Array(bytes).set([done, until]);
  const weight = 1 / (pairs.length * n * n);
  const adam = [beta1, 1 - beta1, beta2, 1 - beta2, optimizer.epsilon];
  new Float32Array(bytes).set([temperature.init, weight, ...adam, logEpsilon], 2);
  return bytes;
}

/** Adam's bias corrections of those updates: lr / (1 - beta1^s) and 1 / sqrt(1 - beta2^s). */
export function correctionsOf(
  { optimizer: { lr, betas } }: TrainingCase,
  done: number,
  until: number,
): Float32Array<ArrayBuffer> {
  const corrections = new Float32Array(2 * (until - done));
  for (let i = 0; i < until - done; i++) {
    corrections[2 * i] = lr / biasCorrection(betas[0], done + 1 + i);
    corrections[2 * i + 1] = 1 / Math.sqrt(biasCorrection(betas[1], done + 1 + i));
  }
  return corrections;
}

/** t', the bias and x, each with its gradient and moments, as a run starts. */
export function initialState(run: TrainingCase): Float32Array<ArrayBuffer> {
  const state = new Float32Array(STATE_BYTES / 4);
  state[0] = log(run.temperature.init);
  state[4] = run.bias.init;
  state[8] = run.adapter?.x ?? 0;
  return state;
}

/** What a run's state says after a dispatch. */
export interface State {
  logTemperature: number;
  bias: number;
  adapter: number;
  /** By t', the bias and x, at the last update. */
  gradient: { logTemperature: number; bias: number };
  /** Updates done since the run began. */
  done: number;
  /** An index of FAULTS, and the number that is to blame. */
  fault: number;
  faultValue: number;
}

export function readState(bytes: ArrayBuffer): State {
  const floats = new Float32Array(bytes);
  const words = new Uint32Array(bytes);
  return {
    logTemperature: floats[0]!,
    bias: floats[4]!,
    adapter: floats[8]!,
    gradient: { logTemperature: floats[1]!, bias: floats[5]! },
    done: words[12]!,
    fault: words[13]!,
    faultValue: floats[14]!,
  };
}

/** Row-major n x dim matrices as the kernel has them: rows of whole quads, one after the other. */
export function packValues(
  matrices: readonly Float64Array[],
  { n, dim, quads }: Shape,
): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(matrices.length * n * quads * 4);
  matrices.forEach((M, m) => {
    for (let i = 0; i < n; i++)
      for (let k = 0; k < dim; k++) packed[(m * n + i) * quads * 4 + k] = M[i * dim + k]!;
  });
  return packed;
}

/** The reverse of `packValues`. */
export function unpackValues(
  packed: Float32Array,
  { n, dim, quads, matrices }: Shape,
): Float64Array[] {
  return Array.from({ length: matrices }, (_, m) => {
    const M = new Float64Array(n * dim);
    for (let i = 0; i < n; i++)
      for (let k = 0; k < dim; k++) M[i * dim + k] = packed[(m * n + i) * quads * 4 + k]!;
    return M;
  });
}

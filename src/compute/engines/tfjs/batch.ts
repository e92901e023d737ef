import * as tf from "@tensorflow/tfjs";
import type { TrainingCase } from "../../schemas/case.ts";
import { initialVectors } from "../vectors.ts";

/** Numbers that a run trains or holds fixed, in the order in which a state keeps them. */
export interface Slot {
  what: "temperature" | "bias" | "delta" | "vectors";
  /** Which modality, of `vectors`. */
  modality?: number;
  trained: boolean;
  /** Whether the loss depends on it: not so for a modality without a pair. */
  used: boolean;
}

/** Runs that are trained together, and what of them never changes. */
export interface Batch {
  /** B runs of one shape; see `shapeOf`. */
  runs: readonly TrainingCase[];
  /** Any of them, for what they have in common. */
  shape: TrainingCase;
  slots: readonly Slot[];
  /** The temperatures that the runs start from, B x 1 x 1 x 1. */
  temperatures: tf.Tensor;
  /** 1 on the diagonal and -1 off it, N x N. */
  signs: tf.Tensor;
}

/** What runs must have in common to be trained together, as a text to compare. */
export function shapeOf(run: TrainingCase): string {
  const { modalities, n, dim, locked, pairs, parameterization, optimizer, steps } = run;
  const { logEpsilon, complement, temperature, bias, adapter } = run;
  const trained = [temperature.trainable, bias.trainable, adapter !== undefined];
  const loss = [parameterization, logEpsilon, complement];
  const { lr, betas, epsilon } = optimizer;
  const adam = [lr, betas, epsilon];
  return JSON.stringify([modalities, n, dim, locked, pairs, loss, trained, adam, steps]);
}

/**
 * Takes up runs of one shape; `disposeBatch` gives the memory back.
 *
 * Throws `invalid batch: ...` when their shapes differ.
 */
export function createBatch(runs: readonly TrainingCase[]): Batch {
  const [shape] = runs;
  if (shape === undefined) throw new Error("invalid batch: no runs");
  if (new Set(runs.map(shapeOf)).size > 1) throw new Error("invalid batch: runs of several shapes");
  const { n, adapter, locked, pairs } = shape;
  const paired = new Set(pairs.flat());
  return {
    runs,
    shape,
    slots: [
      { what: "temperature", trained: shape.temperature.trainable, used: true },
      { what: "bias", trained: shape.bias.trainable, used: true },
      ...(adapter ? [{ what: "delta" as const, trained: true, used: true }] : []),
      ...locked.map((lock, modality) => ({
        what: "vectors" as const,
        modality,
        trained: !lock,
        used: paired.has(modality),
      })),
    ],
    temperatures: perRun(runs, (run) => run.temperature.init, 4),
    signs: tf.tidy(() => tf.eye(n).mul(2).sub(1)),
  };
}

/** Frees what `createBatch` made. */
export function disposeBatch({ temperatures, signs }: Batch): void {
  tf.dispose([temperatures, signs]);
}

/**
 * The values of a batch's slots before the first step: for t the logarithm of its ratio to where it
 * starts, the bias, x of the adapter, and B x N x d vectors. Throws as `initialVectors`.
 */
export function initialValues({ runs, shape }: Batch): tf.Tensor[] {
  const { n, dim, modalities, adapter } = shape;
  const vectors = runs.map(initialVectors);
  return [
    // Adam does not mind the shift by log t, and near 0 float32 is finest.
    perRun(runs, () => 0, 4),
    perRun(runs, (run) => run.bias.init, 4),
    ...(adapter ? [perRun(runs, (run) => run.adapter!.x, 3)] : []),
    ...Array.from({ length: modalities }, (_, modality) => {
      const all = new Float32Array(runs.length * n * dim);
      vectors.forEach((matrices, b) => {
        all.set(matrices[modality]!, b * n * dim);
      });
      return tf.tensor(all, [runs.length, n, dim]);
    }),
  ];
}

/** A number of each run, in a shape that goes with the others': B x 1 x ... of the given rank. */
function perRun(
  runs: readonly TrainingCase[],
  of: (run: TrainingCase) => number,
  rank: number,
): tf.Tensor {
  const ones = Array.from({ length: rank - 1 }, () => 1);
  return tf.tensor(Float32Array.from(runs, of), [runs.length, ...ones]);
}

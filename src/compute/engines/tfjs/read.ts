import * as tf from "@tensorflow/tfjs";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { Batch } from "./batch.ts";
import { batchLoss, deltas, temperatures } from "./loss.ts";
import { gradients, type State } from "./step.ts";

/** The scalars of a run as they stand, and whether all that it trains is finite. */
export interface Survey {
  scalars: { temperature: number; bias: number; delta?: number };
  sound: boolean;
}

/** Looks at every run of a batch, with one transfer; a fixed t or bias is the case's own number. */
export async function survey(batch: Batch, { values, moments }: State): Promise<Survey[]> {
  const { runs } = batch;
  const read = await numbers(() => {
    const delta = deltas(batch, values);
    // 0 for each run, unless a number is not finite: then 0 times it is NaN, and so is the sum.
    const zeros = values.flatMap((x, i) => (moments[i] ? [perRun(x.mul(0), runs.length)] : []));
    return [
      perRun(temperatures(batch, values), runs.length),
      perRun(values[1]!, runs.length),
      zeros.length > 0 ? tf.addN(zeros) : tf.zeros([runs.length]),
      ...(delta ? [perRun(delta, runs.length)] : []),
    ];
  });
  return runs.map((run, i) => {
    const [t, b, zero, delta] = read.map((row) => row[i]!);
    const temperature = run.temperature.trainable ? t! : run.temperature.init;
    const bias = run.bias.trainable ? b! : run.bias.init;
    const sound = zero === 0 && Number.isFinite(temperature) && Number.isFinite(bias);
    return { scalars: { temperature, bias, ...(delta === undefined ? {} : { delta }) }, sound };
  });
}

/** The loss of every run at present. */
export async function readLosses(batch: Batch, { values }: State): Promise<Float32Array> {
  const [losses] = await numbers(() => [batchLoss(batch, values)]);
  return losses!;
}

/** The vectors of every run at present: one row-major n x d matrix per modality. */
export async function readVectors(batch: Batch, { values }: State): Promise<Float32Array[][]> {
  const { runs, slots, shape } = batch;
  const size = shape.n * shape.dim;
  const all = await Promise.all(
    slots.flatMap(({ what }, i) => (what === "vectors" ? [values[i]!.data<"float32">()] : [])),
  );
  return runs.map((_, b) => all.map((matrices) => matrices.subarray(b * size, (b + 1) * size)));
}

/** The losses and the gradients on log t, the bias and, behind an adapter, x: numbers by run. */
export function readScalarGradients(batch: Batch, { values }: State): Promise<Float32Array[]> {
  const slots = batch.shape.adapter ? [0, 1, 2] : [0, 1];
  return numbers(() => {
    const { loss, gradients: by } = gradients(batch, values, slots);
    return [loss, ...by.map((g) => perRun(g, batch.runs.length))];
  });
}

/**
 * The gradients as an outcome reports them, by run: those of t and the bias whether or not they are
 * trained, and row 0 of the first modality not locked.
 */
export async function readGradients(
  batch: Batch,
  { values }: State,
): Promise<TrainingOutcome["gradientAtStep1"][]> {
  const { runs, slots, shape } = batch;
  const first = slots.findIndex(({ what, trained }) => what === "vectors" && trained);
  const differentiable = first >= 0 && slots[first]!.used;
  const [scalars, rows] = await numbers(() => {
    const { gradients: by } = gradients(batch, values, differentiable ? [0, 1, first] : [0, 1]);
    const [t, b, M] = by;
    const row = M?.slice([0, 0, 0], [-1, 1, -1]) ?? tf.zeros([runs.length, shape.dim]);
    return [tf.concat([perRun(t!, runs.length), perRun(b!, runs.length)]), row.flatten()];
  });
  return runs.map((_, i) => ({
    temperatureLog: scalars![i]!,
    bias: scalars![runs.length + i]!,
    firstTrainableRow0:
      first < 0 ? null : Array.from(rows!.subarray(i * shape.dim, (i + 1) * shape.dim)),
  }));
}

/** One number per run: the sum of a tensor's entries of that run. */
function perRun(x: tf.Tensor, runs: number): tf.Tensor {
  return x.reshape([runs, -1]).sum(1);
}

/** The numbers of the tensors that `make` returns, brought over in one transfer. */
async function numbers(make: () => tf.Tensor[]): Promise<Float32Array[]> {
  const sizes: number[] = [];
  const joined = tf.tidy(() => {
    const parts = make().map((part) => part.flatten());
    sizes.push(...parts.map((part) => part.size));
    return tf.concat(parts);
  });
  try {
    const all = await joined.data<"float32">();
    let at = 0;
    return sizes.map((size) => all.subarray(at, (at += size)));
  } finally {
    joined.dispose();
  }
}

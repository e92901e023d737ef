import * as tf from "@tensorflow/tfjs";
import { FEATURES } from "../emoji/features/descriptor.ts";
import { adamStep } from "../math/adam.ts";
import { exp } from "../math/elementary.ts";
import type { EncoderTraining } from "../schemas/encoder-case.ts";
import type { Evaluation, TrainedEncoders } from "../schemas/encoder-outcome.ts";
import { adamW, rateFactor } from "./adamw.ts";
import { batches } from "./batches.ts";
import { geometryOf, isCollapsed, productsOf } from "./geometry.ts";
import type { Sizes } from "./initial.ts";
import { lossAndGradients, scalarGradients, type Scalars } from "./loss.ts";
import {
  byMatrix,
  disposeSlots,
  fromDevice,
  initialSnapshot,
  toDevice,
  valuesOf,
  type Slots,
  type Snapshot,
} from "./state.ts";
import { imagePass, unitRows, type Matrices } from "./towers.ts";

/** The pictures of a run: one row of `FEATURES` numbers per name in every table. */
export interface Pictures {
  /** By style trained on and by variant, the drawing itself first. */
  seen: Float32Array[][];
  /** The drawings of the style held out. */
  heldOut: Float32Array;
}

/** How a run stands after a step. */
export interface Standing extends Scalars {
  step: number;
  loss: number;
  /** The last one measured. */
  evaluation: Evaluation | undefined;
}

export interface EncoderTrainOptions {
  /** Where to go on from, of the same run. */
  from?: Snapshot;
  /** Called after every `saveEvery` steps with what is needed to go on from there. */
  save?: (snapshot: Snapshot) => void;
  saveEvery?: number;
  onStep?: (standing: Standing) => void;
  signal?: AbortSignal;
}

/** What training leaves: the outcome, and the state after the last step. */
export interface EncoderResult {
  outcome: TrainedEncoders;
  last: Snapshot;
}

/**
 * Trains both towers on the TensorFlow.js backend in use. The same case and pictures give the same
 * bytes on the same backend, whether or not the run was interrupted and went on from a snapshot.
 *
 * Throws `non-finite loss: ... at step s`, and the signal's reason when aborted.
 */
export async function trainEncoders(
  run: EncoderTraining,
  pictures: Pictures,
  options: EncoderTrainOptions = {},
): Promise<EncoderResult> {
  const names = pictures.heldOut.length / FEATURES;
  const sizes: Sizes = { features: FEATURES, hidden: run.hidden, dim: run.dim, names };
  const state = options.from ?? initialSnapshot(run, sizes);
  const { scalars, curve, evaluations } = state;
  const signs = tf.tidy((): tf.Tensor2D => tf.sub(1, tf.eye(names).mul(2)));
  const rows = new Float32Array(names * FEATURES);
  const nextBatch = batches(pictures.seen, FEATURES, run.seed, state.step);
  let slots = toDevice(state, sizes);
  const snapshot = async (step: number): Promise<Snapshot> => ({
    step,
    matrices: await fromDevice(slots),
    scalars,
    curve,
    evaluations,
  });
  try {
    for (let step = state.step + 1; step <= run.steps; step++) {
      options.signal?.throwIfAborted();
      const now = scalarsOf(run, scalars.values);
      nextBatch(rows);
      const made = nextSlots(run, slots, rows, now, step, signs);
      disposeSlots(slots, made.slots);
      slots = made.slots;
      const sums = await numbersOf(made.sums);
      if (!Number.isFinite(sums[0])) throw new Error(`non-finite loss: ${sums[0]} at step ${step}`);
      curve.loss.push(sums[0]);
      curve.temperature.push(now.temperature);
      curve.bias.push(now.bias);
      moveScalars(run, scalars, scalarGradients(sums, now, isRelative(run)), step);
      if (run.evaluate.includes(step)) evaluations.push(await evaluate(run, slots, pictures, step));
      options.onStep?.({ step, loss: sums[0], ...now, evaluation: evaluations.at(-1) });
      if (options.save && step < run.steps && step % (options.saveEvery ?? 50) === 0)
        options.save(await snapshot(step));
      await turnOfEvents();
    }
    const { temperature, bias } = scalarsOf(run, scalars.values);
    const clean = concatenated(pictures.seen.map(([drawing]) => drawing!));
    const seen = geometryOf(await embed(run, slots, clean));
    const outcome: TrainedEncoders = {
      task: "train",
      curve,
      evaluations,
      final: { loss: curve.loss.at(-1), temperature, bias },
      collapsed: isCollapsed(seen),
      seen,
      heldOut: geometryOf(await embed(run, slots, pictures.heldOut)),
    };
    return { outcome, last: await snapshot(run.steps) };
  } finally {
    disposeSlots(slots);
    signs.dispose();
  }
}

const isRelative = (run: EncoderTraining) => run.parameterization === "relative-bias";

/** t and the bias at present; t is kept as the logarithm of its ratio to where it starts. */
function scalarsOf({ temperature, bias }: EncoderTraining, values: Float64Array): Scalars {
  return {
    temperature: temperature.trainable ? temperature.init * exp(values[0]!) : temperature.init,
    bias: bias.trainable ? values[1]! : bias.init,
  };
}

/** The slots after one step, and the sums that the step's scalars need; frees nothing. */
function nextSlots(
  run: EncoderTraining,
  slots: Slots,
  rows: Float32Array,
  scalars: Scalars,
  step: number,
  signs: tf.Tensor2D,
): { slots: Slots; sums: tf.Tensor1D } {
  const { optimizer } = run;
  const lr = optimizer.lr * rateFactor(optimizer, step, run.steps);
  return tf.tidy(() => {
    const features = tf.tensor2d(rows, [signs.shape[0], FEATURES]);
    const gradients = lossAndGradients(features, valuesOf(slots), scalars, isRelative(run), signs);
    const next = byMatrix((name) => {
      if (name === "texts" && run.lockedTexts) return slots.texts;
      const decay = name === "weight1" || name === "weight2" ? optimizer.weightDecay : 0;
      return adamW(slots[name], gradients.matrices[name], step, lr, decay, optimizer);
    });
    return { slots: next, sums: gradients.sums };
  });
}

/** Updates log(t / t0) and the bias in place; what is held fixed stays where it is. */
function moveScalars(
  { optimizer, steps, temperature, bias }: EncoderTraining,
  { values, moments }: Snapshot["scalars"],
  [byLogTemperature, byBias]: readonly [number, number],
  step: number,
): void {
  const gradient = Float64Array.of(
    temperature.trainable ? byLogTemperature : 0,
    bias.trainable ? byBias : 0,
  );
  const { scalarLr, betas, epsilon } = optimizer;
  const lr = scalarLr * rateFactor(optimizer, step, steps);
  adamStep(values, gradient, moments, step, { lr, betas, epsilon });
}

async function numbersOf(sums: tf.Tensor1D): Promise<[number, number, number]> {
  const [loss, withLogit, sum] = await sums.data<"float32">();
  sums.dispose();
  return [loss!, withLogit!, sum!];
}

async function evaluate(
  run: EncoderTraining,
  slots: Slots,
  { heldOut }: Pictures,
  step: number,
): Promise<Evaluation> {
  const found = productsOf(await embed(run, slots, heldOut));
  const { imageToName, nameToImage, lowPositive, highNegative } = found;
  return { step, imageToName, nameToImage, margin: (lowPositive - highNegative) / 2 };
}

/** Pictures and names as unit rows, on this side of the device. */
async function embed({ dim }: EncoderTraining, slots: Slots, features: Float32Array) {
  const [images, texts] = tf.tidy(() => {
    const matrices = valuesOf(slots);
    return [embedImages(features, matrices), unitRows(matrices.texts).unit];
  });
  const read = async (tensor: tf.Tensor) => Float32Array.from(await tensor.data<"float32">());
  const embedded = { images: await read(images), texts: await read(texts), dim };
  tf.dispose([images, texts]);
  return embedded;
}

function embedImages(features: Float32Array, matrices: Matrices): tf.Tensor2D {
  return imagePass(tf.tensor2d(features, [features.length / FEATURES, FEATURES]), matrices).unit;
}

function concatenated(tables: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(tables.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const table of tables) {
    all.set(table, at);
    at += table.length;
  }
  return all;
}

/** Lets Ctrl-C and timers be heard between steps. */
function turnOfEvents(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

import * as tf from "@tensorflow/tfjs";
import { zeroMoments, type Moments } from "../math/adam.ts";
import type { EncoderTraining } from "../schemas/encoder-case.ts";
import type { EncoderCurve, Evaluation } from "../schemas/encoder-outcome.ts";
import type { Slot } from "./adamw.ts";
import { initialMatrices, MATRICES, SHAPES, type MatrixName, type Sizes } from "./initial.ts";
import type { Matrices } from "./towers.ts";

/** A run between two steps, off the device: all that the rest of it depends on. */
export interface Snapshot {
  /** Steps done. */
  step: number;
  /** By matrix: its values and the two running means, row-major. */
  matrices: Record<MatrixName, [Float32Array, Float32Array, Float32Array]>;
  /** log(t / t0) and the bias, with their running means. */
  scalars: { values: Float64Array; moments: Moments };
  curve: EncoderCurve;
  evaluations: Evaluation[];
}

/** The snapshot before the first step. */
export function initialSnapshot(run: EncoderTraining, sizes: Sizes): Snapshot {
  const initial = initialMatrices(sizes, run.seed);
  const withMoments = (values: Float32Array): [Float32Array, Float32Array, Float32Array] => [
    values,
    new Float32Array(values.length),
    new Float32Array(values.length),
  ];
  return {
    step: 0,
    matrices: byMatrix((name) => withMoments(initial[name])),
    scalars: { values: Float64Array.of(0, run.bias.init), moments: zeroMoments(2) },
    curve: { loss: [], temperature: [], bias: [] },
    evaluations: [],
  };
}

export type Slots = Record<MatrixName, Slot>;

/** Brings a snapshot's matrices to the device. */
export function toDevice({ matrices }: Snapshot, sizes: Sizes): Slots {
  return byMatrix((name) => {
    const [value, first, second] = matrices[name].map((values) =>
      tf.tensor2d(values, SHAPES[name](sizes)),
    );
    return { value: value!, first: first!, second: second! };
  });
}

/** Reads the matrices back, copied: a backend may hand out its own memory. */
export async function fromDevice(slots: Slots): Promise<Snapshot["matrices"]> {
  const read = async (tensor: tf.Tensor) => Float32Array.from(await tensor.data<"float32">());
  const entries = MATRICES.map(async (name) => {
    const { value, first, second } = slots[name];
    return [name, [await read(value), await read(first), await read(second)]] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as unknown as Snapshot["matrices"];
}

/** Frees the tensors of `slots`, apart from those that `kept`, later ones, have taken over. */
export function disposeSlots(slots: Slots, kept?: Slots): void {
  const tensors = (of: Slots) => MATRICES.flatMap((name) => Object.values(of[name]) as tf.Tensor[]);
  const still = new Set(kept ? tensors(kept) : []);
  tf.dispose(tensors(slots).filter((tensor) => !still.has(tensor)));
}

/** The values alone, as the towers take them. */
export function valuesOf(slots: Slots): Matrices {
  return byMatrix((name) => slots[name].value);
}

export function byMatrix<T>(of: (name: MatrixName) => T): Record<MatrixName, T> {
  return Object.fromEntries(MATRICES.map((name) => [name, of(name)])) as Record<MatrixName, T>;
}

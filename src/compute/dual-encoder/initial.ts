import { mersenneTwister, uniform53 } from "../math/mersenne-twister.ts";
import { torchGenerator } from "../math/torch-random.ts";

/** The sizes of the two towers. */
export interface Sizes {
  /** Numbers of a picture. */
  features: number;
  hidden: number;
  dim: number;
  /** Names, one free vector each. */
  names: number;
}

/** Trained matrices, in the order in which a state and a checkpoint keep them. */
export const MATRICES = ["weight1", "bias1", "weight2", "bias2", "texts"] as const;
export type MatrixName = (typeof MATRICES)[number];

export const SHAPES: Record<MatrixName, (sizes: Sizes) => [number, number]> = {
  weight1: ({ features, hidden }) => [features, hidden],
  bias1: ({ hidden }) => [1, hidden],
  weight2: ({ hidden, dim }) => [hidden, dim],
  bias2: ({ dim }) => [1, dim],
  texts: ({ names, dim }) => [names, dim],
};

/** Streams of one seed that have nothing to do with each other. */
const TEXT_STREAM = 1_000_000;

/**
 * The weights before the first step, row-major: the image tower's uniform within one over the root
 * of a layer's width, as PyTorch's linear layers start; text vectors normal with variance 1/d.
 */
export function initialMatrices(sizes: Sizes, seed: number): Record<MatrixName, Float32Array> {
  const bits = mersenneTwister(seed);
  const uniform = (name: MatrixName, width: number) => {
    const [rows, columns] = SHAPES[name](sizes);
    const limit = 1 / Math.sqrt(width);
    return Float32Array.from({ length: rows * columns }, () => limit * (2 * uniform53(bits) - 1));
  };
  const texts = torchGenerator(TEXT_STREAM + seed).randn(sizes.names * sizes.dim);
  const scale = 1 / Math.sqrt(sizes.dim);
  return {
    weight1: uniform("weight1", sizes.features),
    bias1: uniform("bias1", sizes.features),
    weight2: uniform("weight2", sizes.hidden),
    bias2: uniform("bias2", sizes.hidden),
    texts: texts.map((x) => x * scale),
  };
}

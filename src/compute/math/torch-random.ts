import { cos, log, log1p, sin } from "./elementary.ts";
import { mersenneTwister, uniform53, type RandomBits } from "./mersenne-twister.ts";

/** Numbers per Box-Muller block: value j of the first half is paired with value j + 8. */
const BLOCK = 16;
const TWO_PI_FLOAT32 = Math.fround(2 * Math.PI);

/** PyTorch's CPU generator after one `torch.manual_seed(seed)`. */
export interface TorchGenerator {
  /** The float32 values of `torch.randn(count)`; consecutive calls continue the stream. */
  randn(count: number): Float32Array;
}

/**
 * `torch.manual_seed(seed)`: what PyTorch 2 draws on a CPU, to about one unit in the last place of
 * float32 (PyTorch's own vector code differs by as much between processors).
 *
 * Throws `invalid seed` unless the seed is a whole number from 0 to 2^53 - 1.
 */
export function torchGenerator(seed: number): TorchGenerator {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`invalid seed: ${seed}`);
  const bits = mersenneTwister(seed);
  const scalar = scalarNormals(bits);
  return {
    randn(count) {
      const values = new Float32Array(count);
      if (count < BLOCK) {
        for (let i = 0; i < count; i++) values[i] = scalar();
      } else fillInBlocks(values, bits);
      return values;
    },
  };
}

/** `torch.manual_seed(seed); torch.randn(...shape)`, row-major. */
export function torchRandn(seed: number, ...shape: number[]): Float32Array {
  return torchGenerator(seed).randn(shape.reduce((count, size) => count * size, 1));
}

/** normal_fill of ATen/native/cpu/DistributionTemplates.h: sizes of 16 and more. */
function fillInBlocks(values: Float32Array, bits: RandomBits): void {
  for (let i = 0; i < values.length; i++) values[i] = uniform24(bits);
  for (let i = 0; i + BLOCK <= values.length; i += BLOCK) boxMullerBlock(values, i);
  if (values.length % BLOCK === 0) return;
  // The rest cannot fill a block, so PyTorch draws the last 16 afresh, over finished values too.
  const last = values.length - BLOCK;
  for (let i = last; i < values.length; i++) values[i] = uniform24(bits);
  boxMullerBlock(values, last);
}

/** A float32 in [0, 1) of 24 random bits. */
function uniform24(bits: RandomBits): number {
  return (bits() & 0xffffff) / 0x1000000;
}

/** Turns 16 uniform values into normal ones in place, rounding to float32 where PyTorch does. */
function boxMullerBlock(values: Float32Array, start: number): void {
  const { fround } = Math;
  for (let j = start; j < start + BLOCK / 2; j++) {
    // 1 - u is in (0, 1], so the logarithm is finite.
    const radius = fround(Math.sqrt(fround(-2 * fround(log(1 - values[j]!)))));
    const angle = fround(TWO_PI_FLOAT32 * values[j + BLOCK / 2]!);
    values[j] = radius * fround(cos(angle));
    values[j + BLOCK / 2] = radius * fround(sin(angle));
  }
}

/**
 * at::normal_distribution<double> of ATen/core/DistributionsHelper.h: sizes below 16.
 *
 * Two normals come at once; the second waits in the generator for the next such draw, also across
 * draws of 16 and more.
 */
function scalarNormals(bits: RandomBits): () => number {
  let waiting: number | undefined;
  return () => {
    if (waiting !== undefined) {
      const value = waiting;
      waiting = undefined;
      return value;
    }
    const angle = 2 * Math.PI * uniform53(bits);
    const radius = Math.sqrt(-2 * log1p(-uniform53(bits)));
    waiting = radius * sin(angle);
    return radius * cos(angle);
  };
}

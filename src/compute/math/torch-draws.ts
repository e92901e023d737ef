import { torchGenerator } from "./torch-random.ts";

/** `torch.manual_seed(seed)`, then consecutive draws, of which some are used. */
export interface Draws {
  seed: number;
  /** Per modality the number of its draw, counted from 0. */
  draws: readonly number[];
}

/**
 * One row-major n x dim matrix per modality: draw number `draws[i]` of consecutive
 * `torch.randn(n, dim)`. The float32 values as drawn, not normalised.
 */
export function drawMatrices({ seed, draws }: Draws, n: number, dim: number): Float64Array[] {
  const generator = torchGenerator(seed);
  const wanted = new Set(draws);
  const drawn = new Map<number, Float32Array>();
  for (let draw = 0; drawn.size < wanted.size; draw++) {
    const values = generator.randn(n * dim);
    if (wanted.has(draw)) drawn.set(draw, values);
  }
  return draws.map((draw) => Float64Array.from(drawn.get(draw)!));
}

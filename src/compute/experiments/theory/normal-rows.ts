import { torchGenerator } from "../../math/torch-random.ts";

/** n rows of d standard normal numbers after one seed, row-major. */
export function normalRows(seed: number, n: number, d: number): Float64Array {
  return Float64Array.from(torchGenerator(seed).randn(n * d));
}

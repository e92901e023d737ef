/** n rows of d numbers, row-major: entry k of row i is at i d + k. */
export type Vectors = Float32Array | Float64Array;

/** The same numbers as float64, without a copy where they already are. */
export function asFloat64(M: Vectors): Float64Array {
  return M instanceof Float64Array ? M : Float64Array.from(M);
}

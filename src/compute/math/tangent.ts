/**
 * Turns gradients with respect to points of the sphere into gradients through x -> x / |x|: removes
 * from every row of `gradient` its component along the same row of M, in place.
 *
 * Both are row-major n x d; the rows of M have unit length.
 */
export function projectTangent(
  gradient: Float64Array,
  M: Float64Array,
  n: number,
  d: number,
): void {
  for (let i = 0; i < n; i++) {
    const start = i * d;
    let along = 0;
    for (let k = start; k < start + d; k++) along += gradient[k]! * M[k]!;
    for (let k = start; k < start + d; k++) gradient[k]! -= along * M[k]!;
  }
}

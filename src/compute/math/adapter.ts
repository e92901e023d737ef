/** On which side of the added axis a modality is put: the locked one up, the trained one down. */
export type Side = 1 | -1;

/**
 * The explicit adapter (Observation 1): (delta M_i, side sqrt(1 - delta^2)) for every row of the
 * row-major n x d matrix M of unit vectors; row-major n x (d + 1), rows of unit length.
 *
 * delta in [0, 1].
 */
export function extend(
  M: Float64Array,
  n: number,
  d: number,
  delta: number,
  side: Side,
): Float64Array {
  const extended = new Float64Array(n * (d + 1));
  const height = side * Math.sqrt(1 - delta * delta);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < d; k++) extended[i * (d + 1) + k] = delta * M[i * d + k]!;
    extended[i * (d + 1) + d] = height;
  }
  return extended;
}

/**
 * The gradient of `extend`: given dL/d(extended), returns dL/d delta and, unless `gradient` is null,
 * adds dL/dM to it. Not tangent to the sphere of M: only the extended vectors are normalised.
 */
export function extendGradient(
  extended: Float64Array,
  M: Float64Array,
  n: number,
  d: number,
  delta: number,
  side: Side,
  gradient: Float64Array | null,
): number {
  const slope = (-side * delta) / Math.sqrt(1 - delta * delta);
  let byDelta = 0;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < d; k++) {
      const g = extended[i * (d + 1) + k]!;
      byDelta += g * M[i * d + k]!;
      if (gradient) gradient[i * d + k]! += delta * g;
    }
    byDelta += slope * extended[i * (d + 1) + d]!;
  }
  return byDelta;
}

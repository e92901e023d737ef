/** Below this a sum of squares may have lost digits to underflow. */
const SAFE_SQUARE = 1e-270;

/**
 * Divides every row of the row-major n x d matrix by its Euclidean norm, in place, and returns it.
 *
 * Throws `invalid row: zero vector at row i`, or `invalid row: non-finite number at row i`.
 */
export function normaliseRows(M: Float64Array, n: number, d: number): Float64Array {
  for (let i = 0; i < n; i++) {
    const start = i * d;
    let square = squaredNorm(M, start, d);
    if (!(square >= SAFE_SQUARE && square < Infinity)) {
      rescale(M, start, d, i);
      square = squaredNorm(M, start, d);
    }
    const norm = Math.sqrt(square);
    for (let k = start; k < start + d; k++) M[k]! /= norm;
  }
  return M;
}

function squaredNorm(M: Float64Array, start: number, d: number): number {
  let square = 0;
  for (let k = start; k < start + d; k++) square += M[k]! * M[k]!;
  return square;
}

/** Divides a row of very small or very large numbers by the largest of them. */
function rescale(M: Float64Array, start: number, d: number, row: number): void {
  let largest = 0;
  for (let k = start; k < start + d; k++) {
    const size = Math.abs(M[k]!);
    if (!(size < Infinity)) throw new Error(`invalid row: non-finite number at row ${row}`);
    if (size > largest) largest = size;
  }
  if (largest === 0) throw new Error(`invalid row: zero vector at row ${row}`);
  for (let k = start; k < start + d; k++) M[k]! /= largest;
}

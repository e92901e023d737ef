/**
 * Divides every row of d numbers by its Euclidean norm, summed in float64, in place; float32.
 *
 * Throws `invalid embedding` where a row has no direction or a number that is not finite.
 */
export function unitRows(rows: Float32Array, d: number): Float32Array {
  for (let start = 0; start < rows.length; start += d) {
    let square = 0;
    for (let k = start; k < start + d; k++) square += rows[k]! * rows[k]!;
    if (!(square > 0 && square < Infinity))
      throw new Error(`invalid embedding: norm ${Math.sqrt(square)} at row ${start / d}`);
    const norm = Math.sqrt(square);
    for (let k = start; k < start + d; k++) rows[k]! /= norm;
  }
  return rows;
}

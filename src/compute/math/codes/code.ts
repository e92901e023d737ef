/** A spherical code: n unit vectors in R^d. */
export interface Code {
  /** Row-major n x d. */
  X: Float64Array;
  n: number;
  d: number;
}

/** Rows of whole numbers, all of the same length, divided by that length. */
export function codeOf(rows: readonly ArrayLike<number>[]): Code {
  const first = rows[0]!;
  let square = 0;
  for (let k = 0; k < first.length; k++) square += first[k]! * first[k]!;
  const norm = Math.sqrt(square);
  const d = first.length;
  const X = new Float64Array(rows.length * d);
  rows.forEach((row, i) => {
    for (let k = 0; k < d; k++) X[i * d + k] = row[k]! / norm;
  });
  return { X, n: rows.length, d };
}

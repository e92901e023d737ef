import type { Code } from "./code.ts";

/**
 * The regular simplex: d + 1 unit vectors in R^d, d >= 1, every two with inner product -1/d.
 *
 * Vector i has zeros after coordinate i, so the first j of them span the first j axes.
 */
export function simplex(d: number): Code {
  if (!(Number.isSafeInteger(d) && d >= 1)) throw new Error(`invalid dimension: ${d}`);
  const X = new Float64Array((d + 1) * d);
  for (let k = 0; k < d; k++) {
    // Coordinate k: s for vector k and -s / (d - k) for those after it, which keeps sums at 0.
    const s = Math.sqrt(((d + 1) * (d - k)) / (d * (d - k + 1)));
    X[k * d + k] = s;
    for (let i = k + 1; i <= d; i++) X[i * d + k] = -s / (d - k);
  }
  return { X, n: d + 1, d };
}

/**
 * The sums of two of the v vertices of a simplex, normalised: J(v, 2), v (v - 1) / 2 points in
 * R^(v - 1) with products (v - 4) / (2 (v - 2)) and -2 / (v - 2); v >= 4. J(5, 2) is the Petersen code.
 */
export function johnson(v: number): Code {
  const { X, d } = simplex(v - 1);
  const norm = Math.sqrt(2 - 2 / d);
  return pairs(
    v,
    (i, j) => i < j,
    d,
    (i, j, k) => (X[i * d + k]! + X[j * d + k]!) / norm,
  );
}

/**
 * All pairs of vertices of a simplex with v vertices, side by side: the lattice L_2(v), v^2 points in
 * R^(2 (v - 1)) with products (1 - 1/(v - 1)) / 2 and -1/(v - 1); v >= 2.
 */
export function squareLattice(v: number): Code {
  const { X, d } = simplex(v - 1);
  return pairs(
    v,
    () => true,
    2 * d,
    (i, j, k) => (k < d ? X[i * d + k]! : X[j * d + k - d]!) * Math.SQRT1_2,
  );
}

function pairs(
  v: number,
  keep: (i: number, j: number) => boolean,
  d: number,
  coordinate: (i: number, j: number, k: number) => number,
): Code {
  const rows: number[] = [];
  for (let i = 0; i < v; i++)
    for (let j = 0; j < v; j++)
      if (keep(i, j)) for (let k = 0; k < d; k++) rows.push(coordinate(i, j, k));
  return { X: Float64Array.from(rows), n: rows.length / d, d };
}

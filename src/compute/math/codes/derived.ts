import type { Code } from "./code.ts";

/** Products of the codes here differ by much more than this. */
const TOLERANCE = 1e-9;

/**
 * The derived code: the points x with <x, pole> = t, made orthogonal to the unit vector `pole` and
 * normalised; it lies in R^(d - 1). An inner product s becomes (s - t^2) / (1 - t^2).
 *
 * `X` holds unit vectors, row-major; |t| < 1.
 */
export function derivedAt({ X, n, d }: Code, pole: ArrayLike<number>, t: number): Code {
  const scale = 1 / Math.sqrt(1 - t * t);
  const rows: number[] = [];
  for (let i = 0; i < n; i++) {
    let product = 0;
    for (let k = 0; k < d; k++) product += X[i * d + k]! * pole[k]!;
    if (Math.abs(product - t) < TOLERANCE)
      for (const x of withoutPole(X, i, pole, d)) rows.push(x * scale);
  }
  return { X: Float64Array.from(rows), n: rows.length / (d - 1), d: d - 1 };
}

/** `derivedAt` point `i` of the code itself. */
export function derived(code: Code, i: number, t: number): Code {
  return derivedAt(code, code.X.slice(i * code.d, (i + 1) * code.d), t);
}

/**
 * Row i after the reflection that takes the pole to +-e_d, without its last coordinate: coordinates
 * in the hyperplane orthogonal to the pole.
 */
function withoutPole(X: Float64Array, i: number, pole: ArrayLike<number>, d: number): Float64Array {
  const last = pole[d - 1]!;
  // The mirror pole + sign(last) e_d, whose squared length 2 + 2 |last| does not cancel.
  const sign = last < 0 ? -1 : 1;
  let product = sign * X[i * d + d - 1]!;
  for (let k = 0; k < d; k++) product += X[i * d + k]! * pole[k]!;
  const factor = product / (1 + Math.abs(last));
  const row = new Float64Array(d - 1);
  for (let k = 0; k < d - 1; k++) row[k] = X[i * d + k]! - factor * pole[k]!;
  return row;
}

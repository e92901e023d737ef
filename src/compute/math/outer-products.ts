/**
 * Adds the products of a 4 x 4 block G with four rows of a matrix to four rows of another:
 * `target[to + r] += sum_c G(r, c) source[from + c]`, with G(r, c) at `r * rowStep + c * columnStep`
 * (swap the steps for the transpose). Row-major, d columns; rows past `last` repeat the last, where
 * G must be 0.
 */
export function addBlockProducts(
  G: Float64Array,
  rowStep: number,
  columnStep: number,
  source: Float64Array,
  from: number,
  target: Float64Array,
  to: number,
  last: number,
  d: number,
): void {
  let v0 = from * d;
  let v1 = Math.min(from + 1, last) * d;
  let v2 = Math.min(from + 2, last) * d;
  let v3 = Math.min(from + 3, last) * d;
  for (let r = 0; r < 4; r++) {
    let u = Math.min(to + r, last) * d;
    const at = r * rowStep;
    const g0 = G[at]!;
    const g1 = G[at + columnStep]!;
    const g2 = G[at + 2 * columnStep]!;
    const g3 = G[at + 3 * columnStep]!;
    for (const end = u + d; u < end; u++, v0++, v1++, v2++, v3++)
      target[u]! += g0 * source[v0]! + g1 * source[v1]! + g2 * source[v2]! + g3 * source[v3]!;
    v0 -= d;
    v1 -= d;
    v2 -= d;
    v3 -= d;
  }
}

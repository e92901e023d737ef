/** Rows per side of a block of inner products. */
export const BLOCK = 4;

/** Rows of V per tile: 64 rows of d = 256 float64 stay in a core's second-level cache. */
const TILE = 64;

/**
 * Calls `visit(i, j)` for every 4 x 4 block of S = U V^T, with the inner products
 * <U_(i+r), V_(j+c)> in `block[4 r + c]`; rows past the last repeat the last.
 *
 * U and V are row-major n x d. S is never stored: besides the block it needs no memory. Every
 * product is summed over k in order, so it is the same number wherever it stands in a block.
 */
export function forEachBlock(
  U: Float64Array,
  V: Float64Array,
  n: number,
  d: number,
  block: Float64Array,
  visit: (i: number, j: number) => void,
): void {
  for (let tile = 0; tile < n; tile += TILE) {
    const end = Math.min(tile + TILE, n);
    for (let i = 0; i < n; i += BLOCK)
      for (let j = tile; j < end; j += BLOCK) {
        fillBlock(U, i, V, j, n - 1, d, block);
        visit(i, j);
      }
  }
}

/** Four rows times four rows, in sixteen registers. */
function fillBlock(
  U: Float64Array,
  i: number,
  V: Float64Array,
  j: number,
  last: number,
  d: number,
  block: Float64Array,
): void {
  let u0 = i * d;
  let u1 = Math.min(i + 1, last) * d;
  let u2 = Math.min(i + 2, last) * d;
  let u3 = Math.min(i + 3, last) * d;
  let v0 = j * d;
  let v1 = Math.min(j + 1, last) * d;
  let v2 = Math.min(j + 2, last) * d;
  let v3 = Math.min(j + 3, last) * d;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  let s20 = 0;
  let s21 = 0;
  let s22 = 0;
  let s23 = 0;
  let s30 = 0;
  let s31 = 0;
  let s32 = 0;
  let s33 = 0;
  for (const end = u0 + d; u0 < end; u0++, u1++, u2++, u3++, v0++, v1++, v2++, v3++) {
    const b0 = V[v0]!;
    const b1 = V[v1]!;
    const b2 = V[v2]!;
    const b3 = V[v3]!;
    let a = U[u0]!;
    s00 += a * b0;
    s01 += a * b1;
    s02 += a * b2;
    s03 += a * b3;
    a = U[u1]!;
    s10 += a * b0;
    s11 += a * b1;
    s12 += a * b2;
    s13 += a * b3;
    a = U[u2]!;
    s20 += a * b0;
    s21 += a * b1;
    s22 += a * b2;
    s23 += a * b3;
    a = U[u3]!;
    s30 += a * b0;
    s31 += a * b1;
    s32 += a * b2;
    s33 += a * b3;
  }
  block[0] = s00;
  block[1] = s01;
  block[2] = s02;
  block[3] = s03;
  block[4] = s10;
  block[5] = s11;
  block[6] = s12;
  block[7] = s13;
  block[8] = s20;
  block[9] = s21;
  block[10] = s22;
  block[11] = s23;
  block[12] = s30;
  block[13] = s31;
  block[14] = s32;
  block[15] = s33;
}

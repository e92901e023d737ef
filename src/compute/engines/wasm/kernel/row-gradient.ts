import { NEXT } from "./tiles";

/**
 * Adds to the gradient of four rows: strip times the columns, two coordinates at a time. An odd
 * last coordinate takes the zeros beside it along.
 */
export function rowGradient(
  gradient: usize,
  tile: usize,
  strip: usize,
  tiles: i32,
  dim: i32,
  tileBytes: usize,
): void {
  for (let k = 0; k < dim; k += 2, gradient += 2 * NEXT, tile += 2 * NEXT) {
    let a0 = f32x4.splat(0);
    let a1 = f32x4.splat(0);
    let a2 = f32x4.splat(0);
    let a3 = f32x4.splat(0);
    let b0 = f32x4.splat(0);
    let b1 = f32x4.splat(0);
    let b2 = f32x4.splat(0);
    let b3 = f32x4.splat(0);
    let column = tile;
    let slopes = strip;
    for (let left = tiles; left > 0; left--, column += tileBytes, slopes += 128) {
      let a = v128.load(column);
      let b = v128.load(column, 32);
      let g = v128.load(slopes);
      a0 = f32x4.add(a0, f32x4.mul(g, a));
      b0 = f32x4.add(b0, f32x4.mul(g, b));
      g = v128.load(slopes, 32);
      a1 = f32x4.add(a1, f32x4.mul(g, a));
      b1 = f32x4.add(b1, f32x4.mul(g, b));
      g = v128.load(slopes, 64);
      a2 = f32x4.add(a2, f32x4.mul(g, a));
      b2 = f32x4.add(b2, f32x4.mul(g, b));
      g = v128.load(slopes, 96);
      a3 = f32x4.add(a3, f32x4.mul(g, a));
      b3 = f32x4.add(b3, f32x4.mul(g, b));
      a = v128.load(column, 16);
      b = v128.load(column, 48);
      g = v128.load(slopes, 16);
      a0 = f32x4.add(a0, f32x4.mul(g, a));
      b0 = f32x4.add(b0, f32x4.mul(g, b));
      g = v128.load(slopes, 48);
      a1 = f32x4.add(a1, f32x4.mul(g, a));
      b1 = f32x4.add(b1, f32x4.mul(g, b));
      g = v128.load(slopes, 80);
      a2 = f32x4.add(a2, f32x4.mul(g, a));
      b2 = f32x4.add(b2, f32x4.mul(g, b));
      g = v128.load(slopes, 112);
      a3 = f32x4.add(a3, f32x4.mul(g, a));
      b3 = f32x4.add(b3, f32x4.mul(g, b));
    }
    const sumA = laneSums(a0, a1, a2, a3);
    const sumB = laneSums(b0, b1, b2, b3);
    v128.store(gradient, f32x4.add(v128.load(gradient), sumA));
    v128.store(gradient, f32x4.add(v128.load(gradient, 32), sumB), 32);
  }
}

/** The sums of the lanes of four vectors, as one vector. */
// @ts-ignore: decorator
@inline
function laneSums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 1, 4, 5), v128.shuffle<f32>(a, b, 2, 3, 6, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 1, 4, 5), v128.shuffle<f32>(c, d, 2, 3, 6, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 2, 4, 6), v128.shuffle<f32>(ab, cd, 1, 3, 5, 7));
}

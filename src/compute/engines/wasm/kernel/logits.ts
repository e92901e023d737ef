import { NEXT } from "./tiles";

/**
 * Inner products of four rows with `tiles` tiles of columns, 4 x 8 at a time, into the strip.
 * Exported from the module so that the optimiser leaves it a function of its own.
 */
export function logits(
  rows: usize,
  tile: usize,
  strip: usize,
  tiles: i32,
  dim: i32,
  tileBytes: usize,
): void {
  for (; tiles > 0; tiles--, tile += tileBytes, strip += 128) {
    let l0 = f32x4.splat(0);
    let h0 = f32x4.splat(0);
    let l1 = f32x4.splat(0);
    let h1 = f32x4.splat(0);
    let l2 = f32x4.splat(0);
    let h2 = f32x4.splat(0);
    let l3 = f32x4.splat(0);
    let h3 = f32x4.splat(0);
    let row = rows;
    let column = tile;
    for (let k = dim; k > 0; k--, row += 16, column += NEXT) {
      const low = v128.load(column);
      const high = v128.load(column, 16);
      let r = v128.load_splat<f32>(row);
      l0 = f32x4.add(l0, f32x4.mul(low, r));
      h0 = f32x4.add(h0, f32x4.mul(high, r));
      r = v128.load_splat<f32>(row, 4);
      l1 = f32x4.add(l1, f32x4.mul(low, r));
      h1 = f32x4.add(h1, f32x4.mul(high, r));
      r = v128.load_splat<f32>(row, 8);
      l2 = f32x4.add(l2, f32x4.mul(low, r));
      h2 = f32x4.add(h2, f32x4.mul(high, r));
      r = v128.load_splat<f32>(row, 12);
      l3 = f32x4.add(l3, f32x4.mul(low, r));
      h3 = f32x4.add(h3, f32x4.mul(high, r));
    }
    v128.store(strip, l0);
    v128.store(strip, h0, 16);
    v128.store(strip, l1, 32);
    v128.store(strip, h1, 48);
    v128.store(strip, l2, 64);
    v128.store(strip, h2, 80);
    v128.store(strip, l3, 96);
    v128.store(strip, h3, 112);
  }
}

import { NEXT } from "./tiles";

/** Adds to the gradient of `tiles` tiles of columns: strip transposed times the four rows. */
export function columnGradient(
  rows: usize,
  tile: usize,
  strip: usize,
  tiles: i32,
  dim: i32,
  tileBytes: usize,
): void {
  for (; tiles > 0; tiles--, tile += tileBytes, strip += 128) {
    const l0 = v128.load(strip);
    const h0 = v128.load(strip, 16);
    const l1 = v128.load(strip, 32);
    const h1 = v128.load(strip, 48);
    const l2 = v128.load(strip, 64);
    const h2 = v128.load(strip, 80);
    const l3 = v128.load(strip, 96);
    const h3 = v128.load(strip, 112);
    let row = rows;
    let column = tile;
    for (let k = dim; k > 0; k--, row += NEXT, column += NEXT) {
      let r = v128.load_splat<f32>(row);
      let low = f32x4.mul(l0, r);
      let high = f32x4.mul(h0, r);
      r = v128.load_splat<f32>(row, 4);
      low = f32x4.add(low, f32x4.mul(l1, r));
      high = f32x4.add(high, f32x4.mul(h1, r));
      r = v128.load_splat<f32>(row, 8);
      low = f32x4.add(low, f32x4.mul(l2, r));
      high = f32x4.add(high, f32x4.mul(h2, r));
      r = v128.load_splat<f32>(row, 12);
      low = f32x4.add(low, f32x4.mul(l3, r));
      high = f32x4.add(high, f32x4.mul(h3, r));
      v128.store(column, f32x4.add(v128.load(column), low));
      v128.store(column, f32x4.add(v128.load(column, 16), high), 16);
    }
  }
}

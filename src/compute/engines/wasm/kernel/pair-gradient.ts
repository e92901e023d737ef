import { columnGradient } from "./column-gradient";
import { logits } from "./logits";
import { rowGradient } from "./row-gradient";
import { addSlopes, clampedSlopes, formulaSlopes, matchSlopes, publishedSlopes } from "./slope";
import { FORMULA, Pair, PUBLISHED, run } from "./state";
import { NEXT, sampleAt, validMasks } from "./tiles";

/** This product, in place of a match's or of a sample's past n, gives a slope of nothing. */
const NOTHING: f32 = Infinity;

/**
 * Adds one pair's part to the gradients and to the run's sums, four rows of one column panel at a
 * time, so that no more than four rows of logits exist. `scale` is -t delta^2 log2(e), `shift`
 * turns a product with a scaled row into -z log2(e).
 */
export function pairGradient(pair: Pair, scale: f32, shift: f32): void {
  const panel = run.panel;
  for (let first = 0; first < run.tiles; first += panel) {
    const count = min(panel, run.tiles - first);
    for (let row = 0; row < run.n; row += 4) rowBlock(pair, row, first, count, scale, shift);
  }
}

function rowBlock(pair: Pair, row: i32, first: i32, count: i32, scale: f32, shift: f32): void {
  const tileBytes = run.tileBytes;
  const strip = run.strip;
  const rows = sampleAt(pair.row.value, row, tileBytes);
  const from = <usize>first * tileBytes;

  scaleRows(rows, run.scaled, run.dim, scale);
  logits(run.scaled, pair.column.value + from, strip, count, run.dim, tileBytes);
  maskPadding(row, first, count);

  const home = (row >> 3) - first;
  const matched = home >= 0 && home < count;
  // Match r of the block is 4 rows x 8 columns down and right: 36 bytes on.
  const diagonal = strip + ((<usize>home) << 7) + (((<usize>row) & 4) << 2);
  let products = f32x4.splat(0);
  if (matched) {
    products = takeDiagonal(diagonal);
    putDiagonal(diagonal, f32x4.splat(NOTHING));
  }
  if (run.form == FORMULA) formulaSlopes(strip, count << 3, shift);
  else if (run.form == PUBLISHED) publishedSlopes(strip, count << 3, shift);
  else clampedSlopes(strip, count << 3, shift);
  if (matched) {
    const valid = v128.load(validMasks(run.n - row));
    const slopes = v128.and(matchSlopes(products, shift), valid);
    const y = v128.and(f32x4.add(products, f32x4.splat(shift)), valid);
    addSlopes(slopes, f32x4.mul(slopes, y));
    putDiagonal(diagonal, slopes);
  }

  rowGradient(
    sampleAt(pair.row.gradient, row, tileBytes),
    pair.column.value + from,
    strip,
    count,
    run.inner,
    tileBytes,
  );
  if (pair.column.trainable)
    columnGradient(rows, pair.column.gradient + from, strip, count, run.dim, tileBytes);
}

function scaleRows(rows: usize, scaled: usize, dim: i32, scale: f32): void {
  const scales = f32x4.splat(scale);
  for (let k = dim; k > 0; k--, rows += NEXT, scaled += 16)
    v128.store(scaled, f32x4.mul(v128.load(rows), scales));
}

/** Overwrites the products of rows and columns past n. */
function maskPadding(row: i32, first: i32, count: i32): void {
  const products = f32x4.splat(NOTHING);
  const strip = run.strip;
  const missing = run.n & 7;
  if (missing && first + count == run.tiles) {
    const masks = validMasks(missing);
    const low = v128.load(masks);
    const high = v128.load(masks, 16);
    const last = strip + ((<usize>(count - 1)) << 7);
    for (let r: usize = 0; r < 128; r += 32) {
      v128.store(last + r, v128.bitselect(v128.load(last + r), products, low));
      v128.store(last + r, v128.bitselect(v128.load(last + r, 16), products, high), 16);
    }
  }
  for (let r = run.n - row; r < 4; r++)
    for (let tile: usize = 0; tile < <usize>count; tile++) {
      const at = strip + (tile << 7) + ((<usize>r) << 5);
      v128.store(at, products);
      v128.store(at, products, 16);
    }
}

function takeDiagonal(at: usize): v128 {
  let lanes = v128.load32_zero(at);
  lanes = v128.load_lane<f32>(at, lanes, 1, 36);
  lanes = v128.load_lane<f32>(at, lanes, 2, 72);
  return v128.load_lane<f32>(at, lanes, 3, 108);
}

function putDiagonal(at: usize, lanes: v128): void {
  v128.store_lane<f32>(at, lanes, 0);
  v128.store_lane<f32>(at, lanes, 1, 36);
  v128.store_lane<f32>(at, lanes, 2, 72);
  v128.store_lane<f32>(at, lanes, 3, 108);
}

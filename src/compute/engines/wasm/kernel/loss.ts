import { delta, inverseTemperature, logitOffset } from "./logit-scale";
import { FORMULA, Pair, pairAt, PUBLISHED, run } from "./state";
import { NEXT, sampleAt } from "./tiles";

/** The loss at the present state, in float64 throughout. */
export function loss(): f64 {
  const t = inverseTemperature();
  const d = delta();
  const scale = t * d * d;
  const offset = logitOffset(t, d);
  let total: f64 = 0;
  for (let p = 0; p < run.pairCount; p++) {
    const pair = pairAt(p);
    for (let row = 0; row < run.n; row++) total += rowLoss(pair, row, scale, offset);
  }
  return run.weight * total;
}

/** Sum of the losses of one row of logits. */
function rowLoss(pair: Pair, row: i32, scale: f64, offset: f64): f64 {
  const a = sampleAt(pair.row.value, row, run.tileBytes);
  let sum: f64 = 0;
  for (let column = 0; column < run.n; column += 8) {
    inners(a, sampleAt(pair.column.value, column, run.tileBytes), run.strip, run.dim);
    const valid = min(8, run.n - column);
    for (let j = 0; j < valid; j++) {
      const z = scale * load<f64>(run.strip + ((<usize>j) << 3)) - offset;
      sum += row == column + j ? matchLoss(z) : otherLoss(z);
    }
  }
  return sum;
}

/** Inner products of a row with a tile of columns, as 8 float64 at `to`. */
function inners(row: usize, tile: usize, to: usize, dim: i32): void {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s2 = f64x2.splat(0);
  let s3 = f64x2.splat(0);
  for (let k = dim; k > 0; k--, row += NEXT, tile += NEXT) {
    const r = f64x2.splat(<f64>load<f32>(row));
    s0 = f64x2.add(s0, f64x2.mul(r, f64x2.promote_low_f32x4(v128.load64_zero(tile))));
    s1 = f64x2.add(s1, f64x2.mul(r, f64x2.promote_low_f32x4(v128.load64_zero(tile, 8))));
    s2 = f64x2.add(s2, f64x2.mul(r, f64x2.promote_low_f32x4(v128.load64_zero(tile, 16))));
    s3 = f64x2.add(s3, f64x2.mul(r, f64x2.promote_low_f32x4(v128.load64_zero(tile, 24))));
  }
  v128.store(to, s0);
  v128.store(to, s1, 16);
  v128.store(to, s2, 32);
  v128.store(to, s3, 48);
}

/** Loss of a matching pair with logit z. */
function matchLoss(z: f64): f64 {
  return run.form == FORMULA ? softplus(-z) : -Math.log(sigmoid(z) + run.epsilon);
}

/** Loss of a pair that does not match. */
function otherLoss(z: f64): f64 {
  if (run.form == FORMULA) return softplus(z);
  const q = run.form == PUBLISHED ? <f64>(1 - <f32>sigmoid(z)) : sigmoid(-z);
  return -Math.log(q + run.epsilon);
}

/** log(1 + exp(z)). */
function softplus(z: f64): f64 {
  return max(z, 0) + Math.log1p(Math.exp(-abs(z)));
}

/** 1 / (1 + exp(-z)), as float32 in float32 steps for the published code. */
function sigmoid(z: f64): f64 {
  if (run.form == PUBLISHED) return <f64>(1 / <f32>(1 + Math.exp(-z)));
  const e = Math.exp(-abs(z));
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
}

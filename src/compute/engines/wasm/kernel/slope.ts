import { C1, C2, C3, C4, C5, HIGH, LOW, ONE, ROUND, constant } from "./constants";
import { CLAMPED, FORMULA, run } from "./state";

// The strip holds products x of scaled rows and columns; with y = x + shift = -z log2(e), exp(-z)
// is 2^y. Each function turns them into slopes, the derivatives of an entry's loss by its z, as if
// no entry were a match, and adds these, and slope times y, to the run's sums. The gradient of t
// needs sum slope z: taken here entry by entry it survives where all vectors have collapsed and
// the sums over s and over b would cancel.

/** Eq. (1): sigmoid(z) = 1 / (1 + 2^y). */
export function formulaSlopes(strip: usize, vectors: i32, shift: f32): void {
  const c1 = constant(C1);
  const c2 = constant(C2);
  const c3 = constant(C3);
  const c4 = constant(C4);
  const c5 = constant(C5);
  const one = constant(ONE);
  const round = constant(ROUND);
  const high = constant(HIGH);
  const low = constant(LOW);
  const shifts = f32x4.splat(shift);
  let slopes = f32x4.splat(0);
  let moments = f32x4.splat(0);
  for (; vectors > 0; vectors--, strip += 16) {
    const x = v128.load(strip);
    const y = f32x4.pmin(f32x4.add(x, shifts), high);
    const e = exp2(y, c1, c2, c3, c4, c5, one, round, low);
    const slope = f32x4.div(one, f32x4.add(one, e));
    slopes = f32x4.add(slopes, slope);
    moments = f32x4.add(moments, f32x4.mul(slope, y));
    v128.store(strip, slope);
  }
  addSlopes(slopes, moments);
}

/** P Q / (Q + e); Q = 2^y P, since 1 - P would lose it. */
export function clampedSlopes(strip: usize, vectors: i32, shift: f32): void {
  const c1 = constant(C1);
  const c2 = constant(C2);
  const c3 = constant(C3);
  const c4 = constant(C4);
  const c5 = constant(C5);
  const one = constant(ONE);
  const round = constant(ROUND);
  const high = constant(HIGH);
  const low = constant(LOW);
  const shifts = f32x4.splat(shift);
  const epsilon = f32x4.splat(<f32>run.epsilon);
  let slopes = f32x4.splat(0);
  let moments = f32x4.splat(0);
  for (; vectors > 0; vectors--, strip += 16) {
    const x = v128.load(strip);
    const y = f32x4.pmin(f32x4.add(x, shifts), high);
    const e = exp2(y, c1, c2, c3, c4, c5, one, round, low);
    const p = f32x4.div(one, f32x4.add(one, e));
    const q = f32x4.mul(e, p);
    const slope = f32x4.mul(p, f32x4.div(q, f32x4.add(q, epsilon)));
    slopes = f32x4.add(slopes, slope);
    moments = f32x4.add(moments, f32x4.mul(slope, y));
    v128.store(strip, slope);
  }
  addSlopes(slopes, moments);
}

/** P Q / (Q + e) with Q = 1 - P in float32, so 0 above z = 16.6. */
export function publishedSlopes(strip: usize, vectors: i32, shift: f32): void {
  const c1 = constant(C1);
  const c2 = constant(C2);
  const c3 = constant(C3);
  const c4 = constant(C4);
  const c5 = constant(C5);
  const one = constant(ONE);
  const round = constant(ROUND);
  const high = constant(HIGH);
  const low = constant(LOW);
  const shifts = f32x4.splat(shift);
  const epsilon = f32x4.splat(<f32>run.epsilon);
  let slopes = f32x4.splat(0);
  let moments = f32x4.splat(0);
  for (; vectors > 0; vectors--, strip += 16) {
    const x = v128.load(strip);
    const y = f32x4.pmin(f32x4.add(x, shifts), high);
    const e = exp2(y, c1, c2, c3, c4, c5, one, round, low);
    const p = f32x4.div(one, f32x4.add(one, e));
    const q = f32x4.sub(one, p);
    const slope = f32x4.mul(p, f32x4.div(q, f32x4.add(q, epsilon)));
    slopes = f32x4.add(slopes, slope);
    moments = f32x4.add(moments, f32x4.mul(slope, y));
    v128.store(strip, slope);
  }
  addSlopes(slopes, moments);
}

/** The slopes of four matches, from their products. */
// @ts-ignore: decorator
@inline
export function matchSlopes(x: v128, shift: f32): v128 {
  const one = constant(ONE);
  const y = f32x4.add(x, f32x4.splat(shift));
  if (run.form == FORMULA)
    return f32x4.neg(f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(y)))));
  const e = exponential(y);
  const p = f32x4.div(one, f32x4.add(one, e));
  const q = run.form == CLAMPED ? f32x4.mul(e, p) : f32x4.sub(one, p);
  const clamped = f32x4.add(p, f32x4.splat(<f32>run.epsilon));
  return f32x4.neg(f32x4.mul(q, f32x4.div(p, clamped)));
}

/** Adds four slopes, and four of slope times y, to the run's sums, in float64. */
// @ts-ignore: decorator
@inline
export function addSlopes(slopes: v128, moments: v128): void {
  run.slopes += laneSum(slopes);
  run.slopeMoments += laneSum(moments);
}

/** The sum of the lanes, in float64. */
// @ts-ignore: decorator
@inline
function laneSum(v: v128): f64 {
  return (
    <f64>f32x4.extract_lane(v, 0) +
    <f64>f32x4.extract_lane(v, 1) +
    (<f64>f32x4.extract_lane(v, 2) + <f64>f32x4.extract_lane(v, 3))
  );
}

function exponential(y: v128): v128 {
  return exp2(
    f32x4.pmin(y, constant(HIGH)),
    constant(C1),
    constant(C2),
    constant(C3),
    constant(C4),
    constant(C5),
    constant(ONE),
    constant(ROUND),
    constant(LOW),
  );
}

/** 2^y of a y small enough not to overflow, raised to low if below; a NaN stays one. */
// @ts-ignore: decorator
@inline
function exp2(
  y: v128,
  c1: v128,
  c2: v128,
  c3: v128,
  c4: v128,
  c5: v128,
  one: v128,
  round: v128,
  low: v128,
): v128 {
  y = f32x4.pmax(y, low);
  const shifted = f32x4.add(y, round);
  const f = f32x4.sub(y, f32x4.sub(shifted, round));
  // By Estrin's scheme: what bounds the loop is how long one exponential takes.
  const f2 = f32x4.mul(f, f);
  const start = f32x4.add(f32x4.mul(f, c1), one);
  const middle = f32x4.add(f32x4.mul(f, c3), c2);
  const end = f32x4.add(f32x4.mul(f, c5), c4);
  const p = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(end, f2), middle), f2), start);
  return i32x4.add(p, i32x4.shl(shifted, 23));
}

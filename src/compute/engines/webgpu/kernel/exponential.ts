/**
 * exp in WGSL. Our own: the built-in one may be off by 3 + 2 |x| units in the last place, and each
 * driver has another.
 */
export const EXPONENTIAL = /* wgsl */ `
const LOG2_E = 1.4426950408889634;
// log 2 = HIGH - LOW, HIGH short enough for its multiples to be exact.
const LN2_HIGH = 0.693359375;
const LN2_LOW = 2.121944400546905827679e-4;

// 2^f on [-1/2, 1/2]: relative minimax of degree 5 with the constant term 1, error 1.1e-7.
fn power_of_two(f: f32, exponent: f32) -> f32 {
  let p = ((((0.001326472731307149 * f + 0.009671512991189957) * f + 0.05550733581185341) * f
    + 0.24022242426872253) * f + 0.6931470036506653) * f + 1.0;
  return bitcast<f32>(bitcast<i32>(p) + (i32(exponent) << 23u));
}

// e^-z for an entry, held where it is a normal number, beyond |z| = 86.
fn exp_minus(z: f32) -> f32 {
  let y = clamp(-LOG2_E * z, -125.0, 125.0);
  let whole = round(y);
  return power_of_two(y - whole, whole);
}

// e^x for a scalar, as exact as float32 allows; x beyond what has a normal result is moved there.
fn exp_scalar(x: f32) -> f32 {
  let bounded = clamp(x, -87.0, 88.7);
  let whole = round(LOG2_E * bounded);
  let rest = (bounded - whole * LN2_HIGH) + whole * LN2_LOW;
  return power_of_two(LOG2_E * rest, whole);
}
`;

// Splatted literals would be folded into v128.const inside the hot loops, which is a fifth slower
// there than a local loaded once from this table.

const TABLE = memory.data<f32>([
  // 2^f on [-1/2, 1/2], relative minimax of degree 5 with the constant term 1: error 1.1e-7
  0.6931470036506653, 0.24022242426872253, 0.05550733581185341, 0.009671512991189957,
  0.001326472731307149,
  // Adding 1.5 * 2^23 leaves the nearest integer in the low bits.
  12582912,
  // Beyond |z| = 44 a slope is below 1e-19: too small to matter, and it would end in denormals.
  64, -64, 1,
]);

export const C1: usize = 0;
export const C2: usize = 4;
export const C3: usize = 8;
export const C4: usize = 12;
export const C5: usize = 16;
export const ROUND: usize = 20;
export const HIGH: usize = 24;
export const LOW: usize = 28;
export const ONE: usize = 32;

/** Four copies of the constant at `offset`. */
// @ts-ignore: decorator
@inline
export function constant(offset: usize): v128 {
  return v128.load_splat<f32>(TABLE + offset);
}

import { Matrix, run } from "./state";
import { gradientScale, radialOffset, radialScale } from "./tangent";
import { NEXT, validMasks } from "./tiles";

/** Slower decay ends in denormals, which cost a stuck run a hundredfold. Far below Adam's epsilon. */
const SMALLEST = memory.data<f32>([3e-18, 1e-30, 1e-36]);

/**
 * One Adam step on every row, after which it has norm 1 again. Returns the sum of the squared
 * norms before that, which is finite unless a number stopped being so.
 */
export function updateVectors(matrix: Matrix): f32 {
  const bytes = run.tileBytes;
  const dim = run.dim;
  const extra = run.adapted ? <usize>dim * NEXT : 0;
  const scale = f32x4.splat(<f32>gradientScale());
  const radial = f32x4.splat(<f32>radialScale());
  const offset = f32x4.splat(<f32>radialOffset());
  let sums = f32x4.splat(0);
  for (let tile = 0; tile < run.tiles; tile++) {
    const masks = validMasks(run.n - (tile << 3));
    for (let half: usize = 0; half < 32; half += 16) {
      const at = <usize>tile * bytes + half;
      const value = matrix.value + at;
      const gradient = matrix.gradient + at;
      let r = f32x4.mul(radial, along(value, gradient, dim));
      if (extra) r = f32x4.add(r, f32x4.mul(offset, v128.load(gradient + extra)));
      const norms = v128.and(
        adam(value, gradient, matrix.first + at, matrix.second + at, r, scale),
        v128.load(masks + half),
      );
      sums = f32x4.add(sums, norms);
      normalise(value, f32x4.sqrt(norms), v128.load(masks + half), dim);
    }
  }
  return (
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    f32x4.extract_lane(sums, 2) +
    f32x4.extract_lane(sums, 3)
  );
}

/**
 * <x, g> / <x, x> of four samples. Rounding leaves <x, x> beside 1, by enough to matter where all
 * vectors have collapsed and the gradient is radial; 1 / <x, x> is 2 - <x, x> to second order.
 */
// @ts-ignore: decorator
@inline
function along(x: usize, g: usize, dim: i32): v128 {
  let dots = f32x4.splat(0);
  let norms = f32x4.splat(0);
  for (let k = dim; k > 0; k--, x += NEXT, g += NEXT) {
    const value = v128.load(x);
    dots = f32x4.add(dots, f32x4.mul(value, v128.load(g)));
    norms = f32x4.add(norms, f32x4.mul(value, value));
  }
  return f32x4.mul(dots, f32x4.sub(f32x4.splat(2), norms));
}

/** Adam on four samples; returns their squared norms afterwards. */
// @ts-ignore: decorator
@inline
function adam(x: usize, g: usize, m: usize, v: usize, r: v128, scale: v128): v128 {
  const beta1 = f32x4.splat(<f32>run.beta1);
  const beta2 = f32x4.splat(<f32>run.beta2);
  const rest1 = f32x4.splat(<f32>(1 - run.beta1));
  const rest2 = f32x4.splat(<f32>(1 - run.beta2));
  const rate = f32x4.splat(<f32>(run.rate / (1 - run.power1)));
  const root = f32x4.splat(<f32>(1 / sqrt(1 - run.power2)));
  // With an epsilon of 0, 0 / 0 must stay 0.
  const epsilon = f32x4.splat(max<f32>(<f32>run.adamEpsilon, 1e-30));
  const smallestGradient = v128.load_splat<f32>(SMALLEST);
  const smallestFirst = v128.load_splat<f32>(SMALLEST, 4);
  const smallestSecond = v128.load_splat<f32>(SMALLEST, 8);
  let norms = f32x4.splat(0);
  for (let k = run.dim; k > 0; k--, x += NEXT, g += NEXT, m += NEXT, v += NEXT) {
    const value = v128.load(x);
    const gradient = flush(
      f32x4.mul(scale, f32x4.sub(v128.load(g), f32x4.mul(value, r))),
      smallestGradient,
    );
    const first = flush(
      f32x4.add(f32x4.mul(beta1, v128.load(m)), f32x4.mul(rest1, gradient)),
      smallestFirst,
    );
    const second = flush(
      f32x4.add(f32x4.mul(beta2, v128.load(v)), f32x4.mul(f32x4.mul(rest2, gradient), gradient)),
      smallestSecond,
    );
    const denominator = f32x4.add(f32x4.mul(f32x4.sqrt(second), root), epsilon);
    const moved = f32x4.sub(value, f32x4.div(f32x4.mul(rate, first), denominator));
    v128.store(m, first);
    v128.store(v, second);
    v128.store(x, moved);
    norms = f32x4.add(norms, f32x4.mul(moved, moved));
  }
  return norms;
}

/** x, or 0 where it is no larger than `smallest`; a NaN stays one. */
// @ts-ignore: decorator
@inline
function flush(x: v128, smallest: v128): v128 {
  return v128.andnot(x, f32x4.le(f32x4.abs(x), smallest));
}

/** Divides four samples by their norms; those past n become 0, whatever came of them. */
// @ts-ignore: decorator
@inline
function normalise(x: usize, norms: v128, mask: v128, dim: i32): void {
  for (let k = dim; k > 0; k--, x += NEXT)
    v128.store(x, v128.and(f32x4.div(v128.load(x), norms), mask));
}

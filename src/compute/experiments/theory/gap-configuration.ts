import { extend } from "../../math/adapter.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import { separation } from "../../math/separation.ts";
import { normaliseRows } from "../../math/sphere.ts";
import { torchGenerator, type TorchGenerator } from "../../math/torch-random.ts";

/**
 * A seeded configuration of n pairs in R^d, d >= 3, with the signs of eq. (25): random points of
 * S^(d-2), lifted to either side so that no product is 0, then moved at random by a fraction of what
 * the signs bear.
 */
export function gapConfiguration(seed: number, n: number, d: number): PairVectors {
  const generator = torchGenerator(seed);
  const { X, alpha } = randomCode(generator, n, d - 1);
  return jittered(lifted(X, n, d, (0.5 + 1 / (1 + alpha)) / 2), generator);
}

/** Which of the two signs of eq. (25) a configuration barely has. */
export type Tight = "matching" | "non-matching";

/**
 * As `gapConfiguration`, unmoved, with the least matching product at `slack` or the greatest
 * non-matching one at -`slack`: on the border of what Theorem 3.6 asks for.
 */
export function tightConfiguration(
  seed: number,
  n: number,
  d: number,
  tight: Tight,
  slack: number,
): PairVectors {
  const { X, alpha } = randomCode(torchGenerator(seed), n, d - 1);
  // 2 delta^2 - 1 for matching pairs, delta^2 (1 + alpha) - 1 for the nearest others.
  const square = tight === "matching" ? (1 + slack) / 2 : (1 - slack) / (1 + alpha);
  return lifted(X, n, d, square);
}

/** Moves every vector at random by at most a quarter of what the signs of eq. (25) bear. */
export function jittered({ U, V, n, d }: PairVectors, generator: TorchGenerator): PairVectors {
  const { minMatching, maxNonMatching } = separation(U, V, n, d);
  const bearable = Math.min(minMatching, -maxNonMatching) / (4 * Math.sqrt(d));
  const moved = (M: Float64Array) => {
    const step = generator.randn(n * d);
    const size = Math.max(...step.map(Math.abs));
    return normaliseRows(
      M.map((x, at) => x + (bearable * step[at]!) / size),
      n,
      d,
    );
  };
  return { U: moved(U), V: moved(V), n, d };
}

/** The same configuration in axes drawn at random: both matrices times one rotation. */
export function rotated({ U, V, n, d }: PairVectors, generator: TorchGenerator): PairVectors {
  const axes = randomAxes(generator, d);
  const turn = (M: Float64Array) => {
    const turned = new Float64Array(n * d);
    for (let i = 0; i < n; i++)
      for (let k = 0; k < d; k++)
        for (let l = 0; l < d; l++) turned[i * d + k]! += M[i * d + l]! * axes[k * d + l]!;
    return normaliseRows(turned, n, d);
  };
  return { U: turn(U), V: turn(V), n, d };
}

function randomCode(generator: TorchGenerator, n: number, d: number) {
  const X = normaliseRows(Float64Array.from(generator.randn(n * d)), n, d);
  return { X, alpha: separation(X, X, n, d).maxNonMatching };
}

/** The points X of R^(d-1), with weight `square` = delta^2, at opposite heights in R^d. */
function lifted(X: Float64Array, n: number, d: number, square: number): PairVectors {
  const delta = Math.sqrt(square);
  return { U: extend(X, n, d - 1, delta, 1), V: extend(X, n, d - 1, delta, -1), n, d };
}

/** Gram and Schmidt's basis from d normal vectors, row-major d x d. */
function randomAxes(generator: TorchGenerator, d: number): Float64Array {
  const axes = Float64Array.from(generator.randn(d * d));
  for (let k = 0; k < d; k++) {
    const row = axes.subarray(k * d, (k + 1) * d);
    for (let before = 0; before < k; before++) {
      let s = 0;
      for (let l = 0; l < d; l++) s += row[l]! * axes[before * d + l]!;
      for (let l = 0; l < d; l++) row[l]! -= s * axes[before * d + l]!;
    }
    normaliseRows(row, 1, d);
  }
  return axes;
}

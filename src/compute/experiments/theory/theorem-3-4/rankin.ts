import { simplex } from "../../../math/codes/simplex.ts";
import { exp } from "../../../math/elementary.ts";
import { mersenneTwister, uniform53 } from "../../../math/mersenne-twister.ts";
import { separation } from "../../../math/separation.ts";
import { normaliseRows } from "../../../math/sphere.ts";
import { torchGenerator } from "../../../math/torch-random.ts";

/** Half of the draws are random, half are a simplex disturbed by e^x, x uniform in `logNoise`. */
export const RANKIN_SETTINGS = { draws: 2000, seed: 34, points: [2, 20], logNoise: [-30, 0] };

/**
 * The slack of Rankin's fact, max_(i != j) <X_i, X_j> + 1/k for k + 1 unit vectors: the least over
 * random and over nearly extremal draws, and its size at the simplex itself.
 */
export function rankin(): Record<string, number> {
  const { draws, seed, points, logNoise } = RANKIN_SETTINGS;
  const [fewest, most] = points as [number, number];
  const [low, high] = logNoise as [number, number];
  const bits = mersenneTwister(seed);
  const normals = torchGenerator(seed);
  let least = Infinity;
  for (let i = 0; i < draws; i++) {
    const n = fewest + (bits() % (most - fewest + 1));
    const disturbed = i % 2 === 1;
    const d = disturbed ? n - 1 : 1 + (bits() % 20);
    const step = Float64Array.from(normals.randn(n * d));
    const noise = exp(low + (high - low) * uniform53(bits));
    const X = disturbed ? simplex(d).X.map((x, k) => x + noise * step[k]!) : step;
    least = Math.min(least, slack(normaliseRows(X, n, d), n, d));
  }
  let size = 0;
  for (let n = fewest; n <= most; n++)
    size = Math.max(size, Math.abs(slack(simplex(n - 1).X, n, n - 1)));
  return { "rankin.draws": draws, "rankin.least-slack": least, "rankin.simplex-slack": size };
}

function slack(X: Float64Array, n: number, d: number): number {
  return separation(X, X, n, d).maxNonMatching + 1 / (n - 1);
}

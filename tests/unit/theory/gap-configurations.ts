import { extend } from "../../../src/compute/math/adapter.ts";
import { construction3 } from "../../../src/compute/math/constellations/construction-3.ts";
import type { PairVectors } from "../../../src/compute/math/pair-loss.ts";
import { separation } from "../../../src/compute/math/separation.ts";
import { normaliseRows } from "../../../src/compute/math/sphere.ts";
import { torchGenerator } from "../../../src/compute/math/torch-random.ts";

/**
 * A seeded configuration with the signs of eq. (25): random points of S^(d-2), lifted to either side so
 * that no product is 0, then moved at random by a fraction of what the signs bear.
 */
export function gapConfiguration(seed: number, n: number, d: number): PairVectors {
  const generator = torchGenerator(seed);
  const X = normaliseRows(Float64Array.from(generator.randn(n * (d - 1))), n, d - 1);
  const { maxNonMatching } = separation(X, X, n, d - 1);
  // delta^2 between 1/2 and 1/(1 + alpha).
  const delta = Math.sqrt((0.5 + 1 / (1 + maxNonMatching)) / 2);
  const sides = ([1, -1] as const).map((side) => extend(X, n, d - 1, delta, side));
  const { minMatching, maxNonMatching: most } = separation(sides[0]!, sides[1]!, n, d);
  const bearable = Math.min(minMatching, -most) / (4 * Math.sqrt(d));
  const [U, V] = sides.map((M) => {
    const step = generator.randn(n * d);
    const size = Math.max(...step.map(Math.abs));
    return normaliseRows(
      M.map((x, at) => x + (bearable * step[at]!) / size),
      n,
      d,
    );
  });
  return { U: U!, V: V!, n, d };
}

/** Configurations of both kinds with n >= d + 2. */
export function gapConfigurations(): PairVectors[] {
  const sizes: [number, number][] = [
    [5, 3],
    [8, 3],
    [20, 4],
    [60, 6],
    [40, 10],
  ];
  return [
    ...sizes.flatMap(([n, d]) => [1, 2, 3, 4].map((seed) => gapConfiguration(seed, n, d))),
    construction3(3, 20),
    construction3(4, 12),
    construction3(5, 40),
    construction3(8, 30),
  ];
}

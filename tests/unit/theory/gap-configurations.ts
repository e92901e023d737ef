import { construction3 } from "../../../src/compute/math/constellations/construction-3.ts";
import type { PairVectors } from "../../../src/compute/math/pair-loss.ts";
import { gapConfiguration } from "../../../src/compute/experiments/theory/gap-configuration.ts";

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

import type { PairVectors } from "../../../src/compute/math/pair-loss.ts";
import { normaliseRows } from "../../../src/compute/math/sphere.ts";
import { torchGenerator } from "../../../src/compute/math/torch-random.ts";

/** Seeded draws: U uniform on the sphere, V near U when `noise` is small, independent of it if null. */
export function randomPair(
  seed: number,
  n: number,
  d: number,
  noise: number | null = null,
): PairVectors {
  const generator = torchGenerator(seed);
  const U = normaliseRows(Float64Array.from(generator.randn(n * d)), n, d);
  const step = Float64Array.from(generator.randn(n * d));
  const V = noise === null ? step : U.map((u, at) => u + noise * step[at]!);
  return { U, V: normaliseRows(V, n, d), n, d };
}

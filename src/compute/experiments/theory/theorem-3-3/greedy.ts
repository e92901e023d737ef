import { exp } from "../../../math/elementary.ts";
import { logCapFraction } from "../../../math/constellations/log-cap-fraction.ts";
import { normaliseRows } from "../../../math/sphere.ts";
import { torchGenerator } from "../../../math/torch-random.ts";

/** Random points offered one after the other; each is kept that is not too close to one kept. */
export const GREEDY_SETTINGS = {
  seed: 16,
  offered: 20_000,
  codes: [
    { dim: 3, alpha: 0.5 },
    { dim: 4, alpha: 0.5 },
    { dim: 5, alpha: 0.3 },
    { dim: 6, alpha: 0.5 },
    { dim: 8, alpha: 0.4 },
    { dim: 8, alpha: 0.5 },
  ],
};

/** Codes built by greed, each beside the size 1 / Gamma_d(alpha) that a code can always have. */
export function greedyCodes(): Record<string, number> {
  const { seed, offered, codes } = GREEDY_SETTINGS;
  const values: Record<string, number> = { "greedy.codes": codes.length };
  let short = 0;
  codes.forEach(({ dim, alpha }, i) => {
    const points = torchGenerator(seed + i).randn(offered * dim);
    const size = greedySize(normaliseRows(Float64Array.from(points), offered, dim), dim, alpha);
    const bound = exp(-logCapFraction(dim, alpha * alpha));
    if (size < bound) short++;
    values[`greedy.c${i}.size`] = size;
    values[`greedy.c${i}.bound`] = bound;
  });
  return { ...values, "greedy.short": short };
}

function greedySize(points: Float64Array, d: number, alpha: number): number {
  const kept: Float64Array[] = [];
  for (let start = 0; start < points.length; start += d) {
    const x = points.subarray(start, start + d);
    const far = kept.every((y) => {
      let product = 0;
      for (let k = 0; k < d; k++) product += x[k]! * y[k]!;
      return product <= alpha;
    });
    if (far) kept.push(x);
  }
  return kept.length;
}

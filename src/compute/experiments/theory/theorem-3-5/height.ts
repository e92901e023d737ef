import { log } from "../../../math/elementary.ts";
import { codeProduct } from "../../../math/constellations/code-product.ts";
import { inExponentialRegion } from "../../../math/constellations/region.ts";
import { sizeBound } from "../../../math/constellations/size-bound.ts";
import { upperExponent } from "../../../math/constellations/size-exponents.ts";
import type { Series } from "../../../schemas/result.ts";

/** Figure 6's m and b_rel, and a grid of `steps` by `steps` over the admissible triangle. */
export const HEIGHT_SETTINGS = {
  margin: 0.1,
  relativeBias: 0,
  dims: [10, 100, 1000, 10_000, 100_000, 1_000_000],
  steps: 100,
};

/**
 * The delta at which the bound of eqs. (21) to (24) is least. At the printed one the denominator
 * of (24) is 0; the best squared height x^2 = 2 delta^2 / (1 + m + b_rel) lies above alpha and comes
 * down to it as d grows. The exponent of the bound comes down to that of the theorem, and what
 * is left over is of the order of log d / d.
 */
export function bestHeight(): { values: Record<string, number>; series: Series } {
  const { margin, relativeBias, dims } = HEIGHT_SETTINGS;
  const alpha = codeProduct(margin, relativeBias);
  const rate = upperExponent(alpha, "nats");
  const bounds = dims.map((d) => ({ d, ...sizeBound(d, alpha) }));
  const values: Record<string, number> = {};
  bounds.forEach(({ d, log: size, squaredHeight }, i) => {
    values[`height.d${i}.above`] = squaredHeight - alpha;
    values[`height.d${i}.delta`] = Math.sqrt((squaredHeight * (1 + margin + relativeBias)) / 2);
    values[`rate.d${i}`] = size / d;
    values[`rate.d${i}.excess`] = size / d - rate;
    values[`rate.d${i}.per-log`] = (size - d * rate) / log(d);
  });
  return {
    values: {
      ...values,
      "height.alpha": alpha,
      "height.printed-delta": Math.sqrt(printedSquaredDelta(margin, relativeBias)),
      "rate.limit": rate,
      ...denominators(),
    },
    series: {
      d: dims,
      squaredHeight: bounds.map((b) => b.squaredHeight),
      rate: bounds.map((b) => b.log / b.d),
    },
  };
}

/** delta^2 = (1 - 3 m + b_rel)/2, as the end of Appendix B prints it. */
const printedSquaredDelta = (margin: number, relativeBias: number) =>
  (1 - 3 * margin + relativeBias) / 2;

/** The denominator of (24), 2 delta^2 - (1 - 3 m + b_rel), at the printed delta. */
function denominators() {
  const { steps } = HEIGHT_SETTINGS;
  let points = 0;
  let largest = -Infinity;
  for (let i = 1; i < steps; i++)
    for (let j = 1; j < steps; j++) {
      const margin = i / (2 * steps);
      const bias = -1 + (2 * j) / steps;
      if (!inExponentialRegion(margin, bias)) continue;
      points++;
      const denominator = 2 * printedSquaredDelta(margin, bias) - (1 - 3 * margin + bias);
      largest = Math.max(largest, Math.abs(denominator));
    }
  return { "height.grid-points": points, "height.printed-denominator": largest };
}

import { log, log1p } from "../../../math/elementary.ts";
import { logCapFraction } from "../../../math/constellations/log-cap-fraction.ts";
import { lowerExponent } from "../../../math/constellations/size-exponents.ts";

export const COVERING_SETTINGS = {
  dims: [2, 3, 4, 5, 8, 16, 24, 64, 256, 1152, 10_000, 100_000, 1_000_000],
  /** alpha = 0, 1/100, ..., 99/100. */
  alphas: 100,
};

/**
 * The bound behind Shannon and Wyner's rate: a code to which no point can be added leaves no point
 * of the sphere outside the caps of its points, so it has at least 1 / Gamma_d(alpha) of them, and
 * Gamma_d(alpha) <= (1 - alpha^2)^((d - 1)/2) / 2.
 *
 * Counts where that inequality fails on a grid, beyond rounding of its logarithms, and gives the
 * largest distance between log(1 / Gamma_d)/d and -(1/2) log(1 - alpha^2) at the last dimension.
 */
export function coveringBound(): Record<string, number> {
  const { dims, alphas } = COVERING_SETTINGS;
  let violations = 0;
  let excess = 0;
  for (const d of dims)
    for (let a = 0; a < alphas; a++) {
      const alpha = a / alphas;
      const left = logCapFraction(d, alpha * alpha);
      const right = log(0.5) + ((d - 1) / 2) * log1p(-alpha * alpha);
      if (left > right + 1e-12 * Math.abs(right)) violations++;
      if (d === dims.at(-1))
        excess = Math.max(excess, Math.abs(-left / d - lowerExponent(alpha, "nats")));
    }
  return {
    "covering.grid-points": dims.length * alphas,
    "covering.violations": violations,
    "covering.rate-distance": excess,
  };
}

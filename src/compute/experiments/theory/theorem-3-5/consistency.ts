import { logCapFraction } from "../../../math/constellations/log-cap-fraction.ts";
import { logSizeBound } from "../../../math/constellations/size-bound.ts";
import { lowerExponent, upperExponent } from "../../../math/constellations/size-exponents.ts";

/** alpha = 0, 1/alphas, ...: many for the exponents, fewer for each finite dimension. */
export const CONSISTENCY_SETTINGS = {
  alphas: 1000,
  finiteAlphas: 50,
  dims: [3, 4, 5, 8, 16, 24, 64, 256, 1152, 10_000],
};

/**
 * Whether the lower bound stays below the upper one: their exponents in nats, and, at finite d, the
 * code of 1 / Gamma_(d-1)(alpha) points that always exists against the bound of eqs. (21) to (24).
 */
export function consistency(): Record<string, number> {
  const { alphas, finiteAlphas, dims } = CONSISTENCY_SETTINGS;
  let crossings = 0;
  for (let i = 0; i < alphas; i++)
    if (lowerExponent(i / alphas, "nats") > upperExponent(i / alphas, "nats")) crossings++;
  let finite = 0;
  for (const d of dims)
    for (let i = 0; i < finiteAlphas; i++) {
      const alpha = i / finiteAlphas;
      if (-logCapFraction(d - 1, alpha * alpha) > logSizeBound(d, alpha)) finite++;
    }
  return {
    "consistency.grid-points": alphas,
    "consistency.crossings": crossings,
    "consistency.finite-points": dims.length * finiteAlphas,
    "consistency.finite-crossings": finite,
  };
}

import { codeProduct } from "../../math/constellations/code-product.ts";
import { largestMargin } from "../../math/constellations/margin-bounds.ts";
import { logSizeBound } from "../../math/constellations/size-bound.ts";
import { separation } from "../../math/separation.ts";
import { exact, truth } from "../calculation.ts";
import type { Metric } from "../experiment.ts";

export const FINITE_SIZE_SETTINGS = {
  dims: [2, 3, 10, 100, 1000],
  /** Relative biases evenly inside (-1, 1). */
  biases: 19,
  /** Margins, as parts of the largest that Theorem 3.4 leaves at the relative bias. */
  parts: [1e-6, 1e-3, 0.01, 0.1, 0.5, 0.9, 1],
  /** Numbers of equal pairs that all satisfy eq. (2) with m = 0. */
  withoutMargin: [10, 100, 1000],
};

/**
 * Whether a largest number of pairs exists: the bound of Theorem 3.5 at finite d, wherever m > 0; and
 * pairs all equal, as many as one likes, at m = 0.
 */
export function finiteSizeMetrics(artefact: string): Metric[] {
  const { dims, biases, parts, withoutMargin } = FINITE_SIZE_SETTINGS;
  let cases = 0;
  let finite = 0;
  let largest = 0;
  for (const d of dims)
    for (let i = 1; i <= biases; i++) {
      const bias = -1 + (2 * i) / (biases + 1);
      for (const part of parts) {
        const m = part * largestMargin(bias, Infinity);
        // At the edge 3 m = 1 + b_rel the product is 0 and may round to just below it.
        const logSize = logSizeBound(d, codeProduct(m, bias));
        cases++;
        if (Number.isFinite(logSize)) finite++;
        largest = Math.max(largest, logSize / Math.LN10);
      }
    }
  const fitting = withoutMargin.filter((n) => {
    const U = Float64Array.from({ length: 2 * n }, (_, at) => (at % 2 === 0 ? 1 : 0));
    const { minMatching, maxNonMatching } = separation(U, U, n, 2);
    return minMatching >= maxNonMatching;
  });
  const add = (name: string, value: number) => exact(`${artefact}/size.${name}`, value);
  return [
    add("cases", cases),
    add("finite", finite),
    add("infinite", cases - finite),
    add("largest-digits", largest),
    add("without-margin.fits", Math.max(...fitting)),
    add("without-margin.all-fit", truth(fitting.length === withoutMargin.length)),
  ];
}

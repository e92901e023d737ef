import { log } from "../../../math/elementary.ts";
import { codeProduct } from "../../../math/constellations/code-product.ts";
import { logCapFraction } from "../../../math/constellations/log-cap-fraction.ts";
import { logSizeBound } from "../../../math/constellations/size-bound.ts";
import { lowerExponent, upperExponent } from "../../../math/constellations/size-exponents.ts";
import type { Series } from "../../../schemas/result.ts";

/** The margin and relative bias of the figure; how many pairs a large data set has. */
export const FIGURE_6 = {
  margin: 0.1,
  relativeBias: 0,
  /** Every dimension up to here is drawn. */
  drawnTo: 60,
  /** Every dimension up to here is checked. */
  checkedTo: 2000,
  /** Dimensions of the rates: steps of a tenth of a power of ten, from 3 to the sixth. */
  ratePowers: [0.5, 6],
  pairs: 1e10,
};

const alpha = () => codeProduct(FIGURE_6.margin, FIGURE_6.relativeBias);

/**
 * The natural logarithm of a number of pairs that certainly fit into d dimensions, d >= 3: a maximal
 * alpha-code of R^(d-1), 1 / Gamma_(d-1)(alpha) points or more, by the finite form of Theorem 3.3.
 */
export const logEnough = (d: number) => -logCapFraction(d - 1, alpha() * alpha());

/** alpha and the two rates of the figure, in nats and in bits. */
export function rates(): Record<string, number> {
  return {
    alpha: alpha(),
    "lower.nats": lowerExponent(alpha(), "nats"),
    "lower.bits": lowerExponent(alpha(), "bits"),
    "upper.nats": upperExponent(alpha(), "nats"),
    "upper.bits": upperExponent(alpha(), "bits"),
  };
}

/**
 * Natural logarithms of the bounds by dimension: the exponents alone, and what holds at finite d.
 * Counts the dimensions in which a lower bound exceeds its upper one.
 */
export function boundsByDimension(): {
  values: Record<string, number>;
  series: Record<string, Series>;
} {
  const { drawnTo, checkedTo, ratePowers } = FIGURE_6;
  const { "lower.nats": lower, "upper.nats": upper } = rates();
  const upTo = (last: number) => Array.from({ length: last - 2 }, (_, i) => i + 3);
  const checked = upTo(checkedTo);
  const columns = (dims: number[]): Series => ({
    d: dims,
    lowerLine: dims.map((d) => d * lower!),
    lowerFinite: dims.map(logEnough),
    upperLine: dims.map((d) => d * upper!),
    upperFinite: dims.map((d) => logSizeBound(d, alpha())),
  });
  const all = columns(checked);
  const [first, last] = ratePowers as [number, number];
  const tenths = Array.from({ length: 10 * (last - first) + 1 }, (_, i) => 10 * first + i);
  return {
    values: {
      dimensions: checked.length,
      "dimensions.lines-crossed": checked.filter(
        (_, i) => all["lowerLine"]![i]! > all["upperLine"]![i]!,
      ).length,
      "dimensions.finite-crossed": checked.filter(
        (_, i) => all["lowerFinite"]![i]! > all["upperFinite"]![i]!,
      ).length,
    },
    series: {
      bounds: columns(upTo(drawnTo)),
      rates: columns([...new Set(tenths.map(powerOfTen))]),
    },
  };
}

/** The whole number next to 10^(tenths/10). */
function powerOfTen(tenths: number): number {
  let value = TENTHS[tenths % 10]!;
  for (let i = 0; i < Math.floor(tenths / 10); i++) value *= 10;
  return Math.round(value);
}

/** 10^(i/10), the preferred numbers of engineering. */
const TENTHS = [1, 1.2589, 1.5849, 1.9953, 2.5119, 3.1623, 3.9811, 5.0119, 6.3096, 7.9433];

/** The lowest dimension whose lower bound is enough for many pairs, and the lowest not ruled out. */
export function enough(): Record<string, number> {
  const wanted = log(FIGURE_6.pairs);
  let necessary = 2;
  while (logSizeBound(necessary, alpha()) < wanted) necessary++;
  let sufficient = 3;
  while (logEnough(sufficient) < wanted) sufficient++;
  return { "dimension.necessary": necessary, "dimension.sufficient": sufficient };
}

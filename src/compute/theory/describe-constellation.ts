import { codeProduct } from "../math/constellations/code-product.ts";
import { largestMargin, marginCap, marginSlack } from "../math/constellations/margin-bounds.ts";
import { inExponentialRegion, inGapWedge } from "../math/constellations/region.ts";
import { logSizeBound } from "../math/constellations/size-bound.ts";
import { lowerExponent, upperExponent } from "../math/constellations/size-exponents.ts";
import { innerProductMatrix } from "../math/inner-product-matrix.ts";
import { margin, relativeBiasStar } from "../math/margin.ts";
import type { PairVectors } from "../math/pair-loss.ts";
import { retrieval, type Retrieval } from "../math/retrieval.ts";
import { separation } from "../math/separation.ts";
import { areSeparable } from "./half-space.ts";
import { hasGapSigns, modalityGap } from "./modality-gap.ts";

/** Products of unit vectors carry rounding of this size. */
const ROUNDING = 1e-12;

/** What the theory says of n pairs of unit vectors in R^d; numbers only, as JSON takes them. */
export interface ConstellationReport {
  n: number;
  dim: number;
  minMatching: number;
  maxNonMatching: number;
  /** m* and b*_rel of Theorem 3.2; a constellation when m* >= 0, up to rounding. */
  margin: number;
  relativeBiasStar: number;
  isConstellation: boolean;
  /** Where (m*, b*_rel) lies in Figure 2. */
  region: {
    /** Slack of m + b_rel <= 1, and of 3 m <= 1 + b_rel and its form for n pairs (Theorem 3.4). */
    alignment: number;
    spread: number;
    spreadForN: number;
    /** Inside the triangle of Figure 2, up to rounding. */
    inside: boolean;
    /** Inside its open part, where exponentially many pairs are possible (Theorem 3.3). */
    exponential: boolean;
    /** In the wedge m > |b_rel|. */
    gapWedge: boolean;
  };
  retrieval: Retrieval;
  gap: {
    /** The signs of eq. (25). */
    signs: boolean;
    /** Whether Theorem 3.6 applies: those signs and n >= d + 2. */
    guaranteed: boolean;
    /** Whether some hyperplane separates U from V. */
    separable: boolean;
    /** The hyperplane of Theorem 3.6, or null where the hull of U holds the origin. */
    hyperplane: { normal: number[]; support: number[]; leastU: number; separated: number } | null;
  };
  bounds: {
    /** The largest margin of n pairs at any relative bias, and at this one (Theorem 3.4). */
    marginAtAnyBias: number;
    marginAtThisBias: number;
    /** alpha of Theorems 3.3 and 3.5; null unless m* > 0, as are the rest. */
    alpha: number | null;
    /** log of the most pairs that this (d, m*, b*_rel) allows (Theorem 3.5 at finite d). */
    logLargestN: number | null;
    /** Exponents per dimension in nats (Theorems 3.3 and 3.5). */
    lowerExponent: number | null;
    upperExponent: number | null;
  };
}

/** The report on a pair of modalities; unit rows, n >= 2. O(n^2 d), and a linear program. */
export function describeConstellation(pair: PairVectors): ConstellationReport {
  const { U, V, n, d } = pair;
  const found = separation(U, V, n, d);
  const m = margin(found);
  const b = relativeBiasStar(found);
  const { alignment, spread } = marginSlack(m, b, Infinity);
  const signs = hasGapSigns(found);
  const plane = modalityGap(pair);
  return {
    n,
    dim: d,
    ...found,
    margin: m,
    relativeBiasStar: b,
    isConstellation: m >= -ROUNDING,
    region: {
      alignment,
      spread,
      spreadForN: marginSlack(m, b, n).spread,
      inside: m >= -ROUNDING && alignment >= -ROUNDING && spread >= -ROUNDING,
      exponential: inExponentialRegion(m, b) && alignment > ROUNDING && spread > ROUNDING,
      gapWedge: inGapWedge(m, b),
    },
    retrieval: retrieval(innerProductMatrix(pair), n),
    gap: {
      signs,
      guaranteed: signs && n >= d + 2,
      separable: areSeparable(pair),
      hyperplane: plane && { ...plane, normal: Array.from(plane.normal) },
    },
    bounds: {
      marginAtAnyBias: marginCap(n),
      marginAtThisBias: largestMargin(b, n),
      ...sizeBounds(m, b, d),
    },
  };
}

type SizeBounds = Pick<
  ConstellationReport["bounds"],
  "alpha" | "logLargestN" | "lowerExponent" | "upperExponent"
>;

function sizeBounds(m: number, b: number, d: number): SizeBounds {
  // alpha = 1 at m = 0, where nothing bounds the size.
  if (!(m > 0 && 1 + b + m > 0))
    return { alpha: null, logLargestN: null, lowerExponent: null, upperExponent: null };
  const alpha = codeProduct(m, b);
  return {
    alpha,
    logLargestN: d >= 2 && alpha >= -1 && alpha < 1 ? logSizeBound(d, alpha) : null,
    lowerExponent: alpha >= 0 && alpha < 1 ? lowerExponent(alpha, "nats") : null,
    upperExponent: alpha >= 0 && alpha < 1 ? upperExponent(alpha, "nats") : null,
  };
}

import { margin, relativeBiasStar } from "../../math/margin.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import { inGapWedge } from "../../math/constellations/region.ts";
import { separation } from "../../math/separation.ts";
import { areSeparable } from "../../theory/half-space.ts";
import { minNormPoint } from "../../theory/min-norm-point.ts";
import { hasGapSigns, modalityGap } from "../../theory/modality-gap.ts";

/** What Theorem 3.6 says of some configurations, at its worst over them. */
export interface GapEvidence {
  configurations: number;
  /** How many have the signs of eq. (25); only these count in what follows. */
  withSigns: number;
  /** Of these, how many lie in the wedge m* > |b*|; all of them do. */
  inWedge: number;
  /** The least <h, U_i>, 0 where no plane through the origin was found; positive by eq. (7). */
  leastU: number;
  /** The fewest <h, V_j> < 0, less the N - d of eq. (8); not negative by the theorem. */
  spare: number;
  /** The most V_j that h leaves on the side of U. */
  exceptions: number;
  /** The largest support of h, less d; not positive by Caratheodory. */
  supportExcess: number;
  /** How many have all U on one side and all V on the other of some plane, offset or not. */
  separable: number;
}

/** Collects the evidence over configurations; O(n^2 d) each, and a linear program. */
export function gapEvidence(pairs: readonly PairVectors[]): GapEvidence {
  const evidence: GapEvidence = {
    configurations: pairs.length,
    withSigns: 0,
    inWedge: 0,
    leastU: Infinity,
    spare: Infinity,
    exceptions: 0,
    supportExcess: -Infinity,
    separable: 0,
  };
  for (const pair of pairs) {
    const { U, V, n, d } = pair;
    const found = separation(U, V, n, d);
    if (!hasGapSigns(found)) continue;
    const { leastU, separated, support } = modalityGap(pair) ?? NO_PLANE;
    evidence.withSigns++;
    if (inGapWedge(margin(found), relativeBiasStar(found))) evidence.inWedge++;
    evidence.leastU = Math.min(evidence.leastU, leastU);
    evidence.spare = Math.min(evidence.spare, separated - (n - d));
    evidence.exceptions = Math.max(evidence.exceptions, n - separated);
    evidence.supportExcess = Math.max(evidence.supportExcess, support.length - d);
    if (areSeparable(pair)) evidence.separable++;
  }
  return evidence;
}

const NO_PLANE = { leastU: 0, separated: 0, support: [] as number[] };

/** The vector h-dagger that ends the proof of Theorem 3.6, from eq. (29). */
export interface Dagger {
  /** Its length, which the proof takes to be 1. */
  norm: number;
  /** Its length times that of h, less 1: 0, since it is h / |h|^2. */
  error: number;
}

/**
 * h-dagger for h the minimum-norm point of conv(U), as eq. (29) builds it: the convex combination
 * of the points Q_i = U_i / <U_i, h> of the plane <x, h> = 1 that is parallel to h.
 */
export function dagger({ U, n, d }: PairVectors): Dagger {
  const { point, norm, weights, support } = minNormPoint(U, n, d);
  const combination = new Float64Array(d);
  let total = 0;
  for (const i of support) {
    let s = 0;
    for (let k = 0; k < d; k++) s += U[i * d + k]! * point[k]!;
    const share = weights[i]! * s;
    total += share;
    for (let k = 0; k < d; k++) combination[k]! += share * (U[i * d + k]! / s);
  }
  const length = Math.sqrt(combination.reduce((sum, x) => sum + x * x, 0)) / total;
  return { norm: length, error: Math.abs(length * norm - 1) };
}

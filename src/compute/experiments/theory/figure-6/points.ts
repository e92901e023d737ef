import { exp } from "../../../math/elementary.ts";
import { LEECH_SQUARED_NORM, leechMinimalVectors } from "../../../math/codes/leech.ts";
import { codeProduct } from "../../../math/constellations/code-product.ts";
import { logSizeBound } from "../../../math/constellations/size-bound.ts";
import { upperExponent } from "../../../math/constellations/size-exponents.ts";
import { constellationFromCode } from "../../../math/constellations/theorem-3-3.ts";
import { separation } from "../../../math/separation.ts";
import type { TrainingOutcome } from "../../../schemas/outcome.ts";
import type { Series } from "../../../schemas/result.ts";
import { exact } from "../../calculation.ts";
import type { Metric } from "../../experiment.ts";
import { alignedCodes } from "../known-codes.ts";
import { trainedPairs } from "../trained-pairs.ts";
import { FIGURE_6, logEnough } from "./bounds.ts";

/** Rounding of inner products, where a code's largest one is exactly the one allowed. */
const ROUNDING = 1e-12;

/**
 * Constellations of the figure's (m, b_rel) from the known codes whose alpha is small enough, in one
 * dimension more; each is built and measured. Last the shortest vectors of the Leech lattice, whose
 * products are at most 1/2 since the difference of two of them is no shorter than they are.
 */
export function codePoints(): { values: Record<string, number>; series: Series } {
  const { margin, relativeBias } = FIGURE_6;
  const alpha = codeProduct(margin, relativeBias);
  const points = alignedCodes()
    .filter((known) => known.alpha <= alpha)
    .map(({ code, pair }) => {
      const { U, V, n, d } = constellationFromCode(pair.U, pair.n, pair.d, {
        margin,
        relativeBias,
      });
      const { minMatching, maxNonMatching } = separation(U, V, n, d);
      const holds =
        minMatching >= margin + relativeBias - ROUNDING &&
        maxNonMatching <= relativeBias - margin + ROUNDING;
      return { id: code.id, n, d, holds };
    });
  points.push(leech());
  const beyond = points.filter(({ n, d }) => n > exp(d * upperExponent(alpha, "nats")));
  const outside = points.filter(({ n, d }) => n > exp(logSizeBound(d, alpha)));
  return {
    values: {
      ...Object.fromEntries(
        points.flatMap(({ id, n, d }) => [
          [`code.${id}.d`, d],
          [`code.${id}.n`, n],
        ]),
      ),
      "codes.count": points.length,
      "codes.holding": points.filter(({ holds }) => holds).length,
      "codes.above-line": beyond.length,
      "codes.above-finite": outside.length,
    },
    series: { d: points.map(({ d }) => d), n: points.map(({ n }) => n) },
  };
}

/** The Leech lattice's kissing configuration: its count, and that all vectors are equally long. */
function leech() {
  const length = 24;
  const vectors = leechMinimalVectors();
  const n = vectors.length / length;
  let equal = true;
  for (let i = 0; i < n; i++) {
    let square = 0;
    for (let k = i * length; k < (i + 1) * length; k++) square += vectors[k]! * vectors[k]!;
    equal &&= square === LEECH_SQUARED_NORM;
  }
  return { id: "leech", n, d: length + 1, holds: equal };
}

/** Trained pairs that are a constellation of the figure's (m, b_rel), one per dimension. */
export function trainedPoints(outcomes: ReadonlyMap<string, TrainingOutcome>): {
  metrics: Metric[];
  series: Series;
} {
  const { margin, relativeBias } = FIGURE_6;
  const found = new Map<number, { n: number; count: number }>();
  let runs = 0;
  for (const outcome of outcomes.values())
    for (const { U, V, n, d } of trainedPairs(outcome)) {
      runs++;
      const { minMatching, maxNonMatching } = separation(U, V, n, d);
      if (minMatching < margin + relativeBias || maxNonMatching > relativeBias - margin) continue;
      const before = found.get(d);
      found.set(d, { n: Math.max(n, before?.n ?? 0), count: (before?.count ?? 0) + 1 });
    }
  const points = [...found].sort(([a], [b]) => a - b);
  // Without any, the lowest dimension for which there is a lower bound at all.
  const lowest = points[0]?.[0] ?? 3;
  return {
    metrics: [
      exact("figure-6/trained.runs", runs),
      {
        id: "figure-6/trained.constellations",
        value: points.reduce((sum, [, { count }]) => sum + count, 0),
        tolerance: 5,
      },
      exact("figure-6/trained.lowest-dimension", lowest),
      exact("figure-6/trained.promised", exp(logEnough(lowest))),
    ],
    series: {
      d: points.map(([d]) => d),
      n: points.map(([, { n }]) => n),
      runs: points.map(([, { count }]) => count),
    },
  };
}

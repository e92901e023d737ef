import { marginCap, marginSlack } from "../../../math/constellations/margin-bounds.ts";
import type { PairVectors } from "../../../math/pair-loss.ts";
import type { TrainingOutcome } from "../../../schemas/outcome.ts";
import type { Series } from "../../../schemas/result.ts";
import { exact } from "../../calculation.ts";
import type { Metric } from "../../experiment.ts";
import { geometryTolerance } from "../../tolerances.ts";
import { measured } from "../measured.ts";
import { trainedPairs } from "../trained-pairs.ts";
import { averageSlack } from "./averages.ts";

/** Below it a slack would break Theorem 3.4; the rows are of length 1 to rounding. */
const ROUNDING = -1e-9;
/** Bounds of the bins of m / cap in the series. */
const BINS = Array.from({ length: 21 }, (_, i) => i / 20);

/**
 * The slack of Theorem 3.4 where runs ended, every two modalities of each: by averages, by the
 * smallest and largest product, and the margin as a share of N / (2 (N - 1)). The series counts the
 * pairs with a positive margin by that share.
 */
export function trainedSlack(outcomes: ReadonlyMap<string, TrainingOutcome>): {
  metrics: Metric[];
  series: Series;
} {
  const pairs = [...outcomes.values()].flatMap((outcome) => trainedPairs(outcome).map(slackOf));
  const least = (of: (pair: Slack) => number) =>
    pairs.reduce((x, p) => Math.min(x, of(p)), Infinity);
  const shares = pairs.map((p) => p.share);
  const count = (name: string, value: number) => exact(`theorem-3-4/trained.${name}`, value);
  const measure = (name: string, value: number): Metric => ({
    id: `theorem-3-4/trained.${name}`,
    value,
    tolerance: geometryTolerance(),
  });
  const broken = pairs.filter(
    (p) => Math.min(p.alignment, p.spread, p.extremes) < ROUNDING || p.share > 1 - ROUNDING,
  );
  return {
    metrics: [
      count("runs", outcomes.size),
      count("pairs", pairs.length),
      count("broken", broken.length),
      measure(
        "least-alignment",
        least((p) => p.alignment),
      ),
      measure(
        "least-spread",
        least((p) => p.spread),
      ),
      measure(
        "least-extremes",
        least((p) => p.extremes),
      ),
      measure(
        "largest-share",
        shares.reduce((x, share) => Math.max(x, share), -Infinity),
      ),
    ],
    series: {
      from: BINS.slice(0, -1),
      to: BINS.slice(1),
      pairs: BINS.slice(0, -1).map(
        (from, i) => shares.filter((s) => s > 0 && s >= from && s < BINS[i + 1]!).length,
      ),
    },
  };
}

interface Slack {
  alignment: number;
  spread: number;
  extremes: number;
  /** Margin over the largest that N pairs can have. */
  share: number;
}

function slackOf(pair: PairVectors): Slack {
  const { margin, relativeBias } = measured(pair);
  const extremes = marginSlack(margin, relativeBias, pair.n);
  return {
    ...averageSlack(pair),
    extremes: Math.min(extremes.alignment, extremes.spread),
    share: margin / marginCap(pair.n),
  };
}

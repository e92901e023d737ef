import { construction3 } from "../math/constellations/construction-3.ts";
import { innerProductMatrix } from "../math/inner-product-matrix.ts";
import { margin, relativeBiasStar } from "../math/margin.ts";
import type { PairVectors } from "../math/pair-loss.ts";
import { separation } from "../math/separation.ts";
import type { Series } from "../schemas/result.ts";
import { commonHalfSpace } from "../theory/half-space.ts";
import { modalityGap } from "../theory/modality-gap.ts";
import { exact, truth } from "./calculation.ts";
import type { Experiment, Metric } from "./experiment.ts";
import { oneTooFew, raisedSimplex } from "./theory/few-pairs.ts";
import { dagger, gapEvidence, type GapEvidence } from "./theory/gap-evidence.ts";
import { GAP_SETTINGS, gapDraws, upTo } from "./theory/gap-draws.ts";
import { TRAINED_SETTINGS, trainedGapRuns, trainedPair } from "./theory/trained-gap.ts";
import { wedgeDraws } from "./theory/wedge-draws.ts";
import { geometryTolerance } from "./tolerances.ts";

const settings = {
  ...GAP_SETTINGS,
  trained: TRAINED_SETTINGS,
  wedge: { seed: 36, draws: 100_000 },
  /** Dimensions in which d + 1 pairs have no gap and d pairs have one. */
  few: { dims: [2, 3, 4, 5, 6, 7, 8, 9, 10], jitters: 20 },
  /** SigLIP2's order of magnitude, as the paper gives it. */
  siglip2: { pairs: 1e10, dimension: 1e3 },
  /** The trained run and the [N, d] of Construction 3 whose heights are drawn. */
  heights: { trained: "n60-d6/s1", construction: [24, 5] as [number, number] },
};

/** Above this, a linear program's slack is a direction and not rounding. */
const ZERO = 1e-9;

export const experiment: Experiment = {
  id: "theorem-3-6",
  settings,
  runs: trainedGapRuns,
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const add = (name: string, value: number, tolerance = 0) =>
      metrics.push({ ...exact(`theorem-3-6/${name}`, value), tolerance });
    const addEvidence = (name: string, e: GapEvidence, tolerance = 0) => {
      add(`${name}.configurations`, e.configurations);
      add(`${name}.with-signs`, e.withSigns);
      add(`${name}.in-wedge`, e.inWedge);
      add(`${name}.least-u`, e.leastU, tolerance);
      add(`${name}.spare`, e.spare, tolerance && 1);
      add(`${name}.exceptions`, e.exceptions, tolerance && 1);
      add(`${name}.support-excess`, e.supportExcess, tolerance && 1);
      add(`${name}.separable`, e.separable, tolerance && 1);
    };

    const draws = gapDraws();
    addEvidence("drawn", gapEvidence(draws));
    for (const kind of ["random", "tight", "construction-3"] as const)
      addEvidence(kind, gapEvidence(draws.filter((draw) => draw.kind === kind)));
    const runs = trainedGapRuns();
    const pairs = runs.map((run) => trainedPair(outcomes, run));
    addEvidence("trained", gapEvidence(pairs), geometryTolerance());

    const daggers = draws.map(dagger);
    add("dagger.least-norm", Math.min(...daggers.map(({ norm }) => norm)));
    add("dagger.largest-norm", Math.max(...daggers.map(({ norm }) => norm)));
    add("dagger.error", Math.max(...daggers.map(({ error }) => error)));

    const wedge = wedgeDraws(settings.wedge.seed, settings.wedge.draws);
    add("wedge.draws", wedge.draws);
    add("wedge.inside", wedge.inWedge);
    add("wedge.without-signs", wedge.without);

    for (const [name, value] of fewPairs()) add(name, value);

    const { pairs: count, dimension } = settings.siglip2;
    add("exceptions.fraction", dimension / count);
    add("exceptions.percent", (100 * dimension) / count);

    const shown = {
      trained: pairs[runs.findIndex(({ id }) => id === settings.heights.trained)]!,
      "construction-3": construction3(
        settings.heights.construction[1],
        settings.heights.construction[0],
      ),
    };
    const series: Record<string, Series> = {};
    for (const [name, pair] of Object.entries(shown)) {
      const heights = heightsOf(pair);
      series[`heights.${name}`] = heights;
      const tolerance = name === "trained" ? geometryTolerance() : 0;
      const found = separation(pair.U, pair.V, pair.n, pair.d);
      add(`heights.${name}.margin`, margin(found), tolerance);
      add(`heights.${name}.relative-bias`, relativeBiasStar(found), tolerance);
      add(`heights.${name}.least-u`, Math.min(...heights.u), tolerance);
      add(`heights.${name}.greatest-v`, Math.max(...heights.v), tolerance);
      add(`heights.${name}.exceptions`, heights.v.filter((height) => height >= 0).length);
    }
    return { metrics, series };
  },
};

/** What happens just below N = d + 2: no gap at all at d + 1, a complete one at d. */
function fewPairs(): [string, number][] {
  const { dims, jitters } = settings.few;
  const tooFew = dims.flatMap((d) => [0, ...upTo(jitters)].map((seed) => oneTooFew(d, seed)));
  const atMost = gapEvidence(dims.map(raisedSimplex));
  const evidence = gapEvidence(tooFew);
  const slacks = tooFew.map(({ U, n, d }) => commonHalfSpace(U, n, d).slack);
  return [
    ["simplex.configurations", evidence.configurations],
    ["simplex.with-signs", evidence.withSigns],
    ["simplex.in-wedge", evidence.inWedge],
    ["simplex.separable", evidence.separable],
    ["simplex.half-spaces", slacks.filter((slack) => slack > ZERO).length],
    ["simplex.largest-slack", Math.max(...slacks)],
    ["simplex.with-plane", tooFew.filter((pair) => modalityGap(pair) !== null).length],
    ["raised.configurations", atMost.configurations],
    ["raised.in-wedge", atMost.inWedge],
    ["raised.exceptions", atMost.exceptions],
    ["raised.least-u", atMost.leastU],
    ["raised.complete", truth(atMost.exceptions === 0 && atMost.leastU > 0)],
  ];
}

/** Signed heights of all vectors above the plane of Theorem 3.6, and whether a pair coincides. */
function heightsOf(pair: PairVectors) {
  const { U, V, n, d } = pair;
  const { normal } = modalityGap(pair) ?? { normal: new Float64Array(d) };
  const height = (M: Float64Array) =>
    Array.from({ length: n }, (_, i) => normal.reduce((s, x, k) => s + x * M[i * d + k]!, 0));
  const products = innerProductMatrix(pair);
  return {
    u: height(U),
    v: height(V),
    matching: Array.from({ length: n }, (_, i) => products[i * n + i]!),
  };
}

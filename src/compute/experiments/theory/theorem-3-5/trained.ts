import { log } from "../../../math/elementary.ts";
import { codeProduct } from "../../../math/constellations/code-product.ts";
import { logSizeBound } from "../../../math/constellations/size-bound.ts";
import type { TrainingOutcome } from "../../../schemas/outcome.ts";
import { exact } from "../../calculation.ts";
import type { Metric } from "../../experiment.ts";
import { geometryTolerance } from "../../tolerances.ts";
import { measured } from "../measured.ts";
import { trainedPairs } from "../trained-pairs.ts";

/**
 * The finite bound at every pair of modalities that training left with a positive margin: how many,
 * how many exceed it, and the least of log(bound / N).
 */
export function trainedWithinBound(outcomes: ReadonlyMap<string, TrainingOutcome>): Metric[] {
  const slacks: number[] = [];
  for (const pair of [...outcomes.values()].flatMap(trainedPairs)) {
    const { margin, relativeBias } = measured(pair);
    if (!(margin > 0)) continue;
    slacks.push(logSizeBound(pair.d, codeProduct(margin, relativeBias)) - log(pair.n));
  }
  return [
    exact("theorem-3-5/trained.runs", outcomes.size),
    exact("theorem-3-5/trained.constellations", slacks.length),
    exact("theorem-3-5/trained.exceeding", slacks.filter((slack) => slack < 0).length),
    {
      id: "theorem-3-5/trained.least-slack",
      value: slacks.reduce((least, slack) => Math.min(least, slack), 1e9),
      tolerance: 10 * geometryTolerance(),
    },
  ];
}

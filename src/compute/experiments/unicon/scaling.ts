import { cca } from "../../theory/unicon/cca.ts";
import type { Dense } from "../../theory/unicon/dense.ts";
import { infoNceWeights } from "../../theory/unicon/info-nce-weights.ts";
import { settle } from "../../theory/unicon/iterate.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { drawPairs } from "./generators.ts";
import { ccaCost, descentCost, uniconCost } from "./operations.ts";
import { RANK, RIDGE, SIZES } from "./settings.ts";
import { top1OfHeads } from "./top1.ts";
import { OBJECTIVES, trainedHeads } from "./trained-methods.ts";

/** Numbers of training pairs. */
export const COUNTS = [256, 512, 1024, 2048];
export const HELD_OUT = 256;
const ITERATIONS = 2;

/** Accuracy and arithmetic of three methods as the number of pairs doubles, on linear data. */
export function scaling(): Metric[] {
  return COUNTS.flatMap((n) => {
    const data = drawPairs("linear", { ...SIZES, train: n, test: HELD_OUT }, 0);
    const { X, Y } = data.train;
    const weights = (s: Dense) => infoNceWeights(s, 1);
    const options = { rank: RANK, rho: 1, similarity: "cosine", weights } as const;
    const { last } = settle(X, Y, options, { tolerance: 0, most: ITERATIONS });
    const descent = trainedHeads(data, OBJECTIVES["info-nce"], 0);
    const found = {
      cca: { score: top1OfHeads(data.test, cca(X, Y, RANK, RIDGE)), ...ccaCost(n) },
      unicon: { score: top1OfHeads(data.test, last), ...uniconCost(n, ITERATIONS) },
      trained: { score: descent.test, ...descentCost(descent.steps) },
    };
    return Object.entries(found).flatMap(([method, { score, products, exponentials }]) => [
      exact(`unicon/scaling.n${n}.${method}.top1`, score),
      exact(`unicon/scaling.n${n}.${method}.products`, products),
      exact(`unicon/scaling.n${n}.${method}.exponentials`, exponentials),
    ]);
  });
}

/** Milliseconds of three methods by number of pairs, on linear data: `node bench/unicon.ts`. */
import { drawPairs } from "../src/compute/experiments/unicon/generators.ts";
import { COUNTS } from "../src/compute/experiments/unicon/scaling.ts";
import { RANK, RIDGE, SIZES } from "../src/compute/experiments/unicon/settings.ts";
import { OBJECTIVES, trainedHeads } from "../src/compute/experiments/unicon/trained-methods.ts";
import { cca } from "../src/compute/theory/unicon/cca.ts";
import type { Dense } from "../src/compute/theory/unicon/dense.ts";
import { infoNceWeights } from "../src/compute/theory/unicon/info-nce-weights.ts";
import { settle } from "../src/compute/theory/unicon/iterate.ts";

const REPEATS = 3;
const weights = (s: Dense) => infoNceWeights(s, 1);
const options = { rank: RANK, rho: 1, similarity: "cosine", weights } as const;

console.log("pairs  CCA  UniCon, two iterations  gradient training");
for (const n of COUNTS) {
  const data = drawPairs("linear", { ...SIZES, train: n, test: 2 }, 0);
  const { X, Y } = data.train;
  const times = [
    () => cca(X, Y, RANK, RIDGE),
    () => settle(X, Y, options, { tolerance: 0, most: 2 }),
    () => trainedHeads(data, OBJECTIVES["info-nce"], 0),
  ].map(fastest);
  console.log([n, ...times.map((ms) => ms.toFixed(0))].join("  "));
}

/** The least of a few times, in milliseconds. */
function fastest(run: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

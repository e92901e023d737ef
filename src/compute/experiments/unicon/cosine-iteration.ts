import { infoNceWeights } from "../../theory/unicon/info-nce-weights.ts";
import { norm, type Dense } from "../../theory/unicon/dense.ts";
import { iterate, settle, type Iterated } from "../../theory/unicon/iterate.ts";
import { exact, truth } from "../calculation.ts";
import type { Metric, Summary } from "../experiment.ts";
import { drawPairs } from "./generators.ts";
import { DAMPING, GENERATORS, RANK, SIZES } from "./settings.ts";

/** Temperatures of the cosine iteration, and when it counts as at rest. */
export const COSINES = {
  pairs: 256,
  seeds: [0, 1, 2],
  taus: [2, 1, 0.7, 0.5, 0.3, 0.1],
  tolerance: 1e-3,
  most: 50,
};

/** How many updates the cosine iteration takes at each temperature, and whether it comes to rest. */
export function cosineIteration(): Summary {
  const metrics: Metric[] = [];
  const series: Summary["series"] = {};
  const arms = [
    ...COSINES.taus.map((tau) => ({ tau, damping: 0, name: `tau${name(tau)}` })),
    { tau: 0.1, damping: DAMPING, name: "damped" },
  ];
  for (const generator of GENERATORS) {
    const drawn = COSINES.seeds.map(
      (seed) => drawPairs(generator, { ...SIZES, train: COSINES.pairs, test: 2 }, seed).train,
    );
    for (const { tau, damping, name } of arms) {
      const runs = drawn.map(({ X, Y }) => settled(X, Y, tau, damping));
      const steps = runs.map(({ changes }) => changes.length);
      const id = `unicon/cosine.${generator}.${name}`;
      metrics.push(
        exact(
          `${id}.converged`,
          runs.reduce((sum, { converged }) => sum + truth(converged), 0),
        ),
        exact(`${id}.fewest`, Math.min(...steps)),
        exact(`${id}.most`, Math.max(...steps)),
        exact(`${id}.last-change`, Math.max(...runs.map(({ changes }) => changes.at(-1)))),
      );
      const { changes } = runs[0]!;
      series[`${generator}.${name}`] = { step: changes.map((_, k) => k + 1), change: changes };
    }
    metrics.push(...normMetrics(generator, drawn));
  }
  return { metrics, series };
}

const name = (tau: number): string => String(tau).replace(".", "-");

const options = (tau: number) =>
  ({
    rank: RANK,
    rho: 1,
    similarity: "cosine",
    weights: (s: Dense) => infoNceWeights(s, tau),
  }) as const;

function settled(X: Dense, Y: Dense, tau: number, damping: number): Iterated {
  const { tolerance, most } = COSINES;
  return settle(X, Y, { ...options(tau), damping }, { tolerance, most });
}

/** The largest relative change of |M| from the second update on, over twenty updates. */
function normMetrics(generator: string, drawn: { X: Dense; Y: Dense }[]): Metric[] {
  return [1, 0.1].map((tau) => {
    const worst = drawn.map(({ X, Y }) => {
      const norms: number[] = [];
      for (const { map, step } of iterate(X, Y, options(tau))) {
        norms.push(norm(map));
        if (step === 20) break;
      }
      return Math.max(...norms.slice(2).map((x) => Math.abs(x / norms[1]! - 1)));
    });
    return exact(`unicon/norms.${generator}.tau${name(tau)}`, Math.max(...worst));
  });
}

import type { Claim } from "../schemas/claim.ts";

const BIASES = Array.from({ length: 10 }, (_, i) => i);
const ours = (i: number, name: string) => `figure-8/b${i}.${name}`;

/** Figure 8: ten mean curves of a hundred runs, which rise to the values of the authors' file. */
export const claims: Claim[] = [
  {
    id: "F08",
    runs: BIASES.map((i) => ({ metric: ours(i, "runs"), equals: 100 })),
    parts: [
      {
        label: "final mean margins",
        printed: {
          type: "all",
          checks: BIASES.map((i) => ({
            type: "near",
            metric: ours(i, "margin.end"),
            paper: `CSV.${i}.margin`,
            absolute: 1e-4,
            because:
              "the same hundred seeds: only the rounding of float32 sums in another order is left",
          })),
        },
      },
      {
        label: "curves that only rise after the warm-up, as the figure is described",
        printed: {
          type: "all",
          checks: BIASES.map((i) => ({
            type: "compare",
            metric: ours(i, "margin.largest-fall"),
            op: "<=",
            bound: 1e-3,
            because:
              "the largest and the smallest mean margin are 0.28 apart: a fall of 1e-3 is thinner than a drawn line",
          })),
        },
        // The figure prints no numbers along the curves, so a fall cannot contradict it.
        failing: "inconclusive",
      },
    ],
  },
];

import type { Check, Claim } from "../schemas/claim.ts";

const RUNS = 20;
/** Steps at which xi is compared, up to the length of the authors' runs. */
const STEPS = [1, 10, 100, 200, 500, 1000];
const LAST = 1000;
const VANISHED = 1e-3;
/** A "range" of dimensions is three of them at the least. */
const RANGE = 3;

const ours = (name: string) => `figure-20/${name}`;

const vanished = (quantity: "squared" | "unsquared"): Check => ({
  type: "compare",
  metric: ours(`d10.${quantity}-${LAST}`),
  op: "<",
  bound: VANISHED,
  because:
    "mean of twenty runs; differences of unit vectors have squares near 2, so 1e-3 is less than a thousandth of where it starts",
});

/** Figure 20: xi over training, as appendix E defines it and as the notebook computes it. */
export const claims: Claim[] = [
  {
    id: "F20",
    runs: [{ metric: ours("d10.runs"), equals: RUNS }],
    parts: [
      {
        label: "d = 10: vanishes within 1000 steps, as Appendix E defines ξ",
        printed: vanished("squared"),
      },
      {
        label: "d = 10: decreases all the way",
        printed: {
          type: "monotone",
          metrics: STEPS.map((step) => ours(`d10.squared-${step}`)),
          direction: "decreasing",
          because: "converging is read as decreasing from each compared step to the next",
        },
      },
      {
        label: "d = 10: vanishes within 1000 steps, as the notebook computes ξ, without squares",
        printed: vanished("unsquared"),
      },
      {
        label: "in a range of dimensions, as the text has it: in three of the seven tried",
        printed: {
          type: "compare",
          metric: ours("dimensions-converged.squared"),
          op: ">=",
          bound: RANGE,
          because: "the text names no dimensions; three of those tried here make a range",
        },
        failing: "inconclusive",
      },
    ],
  },
];

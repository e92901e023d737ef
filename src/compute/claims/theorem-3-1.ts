import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `theorem-3-1/${name}`;

const none = (name: string, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: "<=",
  bound: 0,
  because,
});

const some = (name: string, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: ">",
  bound: 0,
  because,
});

const IMPLICATION = "an exact implication, so not one exception";
const REACHED = "without a loss below log 2 the implication would say nothing";

/** Draws on both sides of log 2, which the implication must tell apart. */
const threshold: Check[] = [
  none("threshold.violations", IMPLICATION),
  some("threshold.below", REACHED),
  some("threshold.wrong-side", "draws that the implication must exclude"),
  {
    type: "compare",
    metric: ours("threshold.wrong-side.least-excess"),
    op: ">=",
    bound: 0,
    because: "one term alone is log 2 or more there, and a sum does not round below its terms",
  },
];

/** Theorem 3.1, and the introduction's sentence on separation. */
export const claims: Claim[] = [
  {
    id: "A02",
    ours: { metric: ours("tie.least-loss") },
    parts: [
      {
        label: "sufficient, ties included",
        printed: {
          type: "compare",
          metric: ours("tie.least-loss"),
          op: "<",
          bound: 1e-3,
          because:
            "a global minimum has loss 0; a thousandth leaves room for the largest t and b tried",
        },
        corrected: {
          reading: "sufficient for m > 0; with a tie the loss is 2 log 2 or more at every t and b",
          rule: {
            type: "all",
            checks: [
              none("tie.violations", "an inequality, so not one exception"),
              {
                type: "compare",
                metric: ours("margin.largest-loss"),
                op: "<",
                bound: 1e-12,
                because:
                  "at t = (2 log N + 28)/m the bound N² e^(−mt) is e^(−28), below a millionth of a millionth",
              },
            ],
          },
        },
      },
      {
        label: "necessary",
        printed: { type: "all", checks: threshold },
      },
    ],
  },
  {
    id: "A04",
    runs: [{ metric: ours("trained.runs"), equals: 12 }],
    ours: { metric: ours("trained.states-below") },
    parts: [
      {
        label: "at every step of training with a sum below log 2, b/t parts the pairs",
        printed: {
          type: "all",
          checks: [none("trained.violations", IMPLICATION), some("trained.states-below", REACHED)],
        },
      },
      {
        label: "close to log 2, from both sides",
        printed: { type: "all", checks: threshold },
      },
      {
        label: "b/t stays where a limit exists, in [−1, 1]",
        printed: none("trained.out-of-range", IMPLICATION),
      },
      {
        label: "runs whose loss vanishes end at a constellation",
        printed: {
          type: "all",
          checks: [
            some("trained.runs-below", REACHED),
            some("trained.end.least-margin", "m ≥ 0 in the limit; at the end of training m > 0"),
          ],
        },
      },
    ],
  },
];

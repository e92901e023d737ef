import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `figure-6/${name}`;

const value = (name: string, expected: number): Check => ({
  type: "arithmetic",
  left: { metric: ours(name) },
  op: "=",
  right: expected,
  within: 1e-4,
  because: "the formula at m = 0.1 and b_rel = 0, by hand to four decimals",
});

const none = (name: string, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: "<=",
  bound: 0,
  because,
});

/** Figure 6: its two rates, and the order of its curves in every dimension. */
export const claims: Claim[] = [
  {
    id: "A28",
    ours: { metric: ours("upper.nats") },
    parts: [
      {
        label: "α = 7/11",
        printed: {
          type: "arithmetic",
          left: { metric: ours("alpha") },
          op: "=",
          right: { quotient: [7, 11] },
          within: 1e-12,
          because: "(1 − 0.3)/(1 + 0.1) in float64: nothing but rounding is left",
        },
      },
      {
        label: "the lower rate, in nats and in bits",
        printed: {
          type: "all",
          checks: [value("lower.nats", 0.2596), value("lower.bits", 0.3745)],
        },
      },
      {
        label: "the upper rate, in nats and in bits",
        printed: {
          type: "all",
          checks: [value("upper.nats", 0.5058), value("upper.bits", 0.7297)],
        },
      },
    ],
  },
  {
    id: "F06",
    runs: [{ metric: ours("dimensions"), equals: 1998 }],
    ours: { metric: ours("dimensions.lines-crossed"), n: ours("dimensions") },
    parts: [
      {
        label: "the rates of Theorems 3.3 and 3.5 in one unit",
        printed: none("dimensions.lines-crossed", "an order in every dimension, so no tolerance"),
      },
      {
        label: "the bounds that hold at finite d",
        printed: none("dimensions.finite-crossed", "an order in every dimension, so no tolerance"),
      },
      {
        label: "known codes lie below the finite upper bound",
        printed: none("codes.above-finite", "a count, so no tolerance"),
      },
    ],
  },
];

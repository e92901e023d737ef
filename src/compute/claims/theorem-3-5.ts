import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `theorem-3-5/${name}`;
const DIMENSIONS = [0, 1, 2, 3, 4, 5];

const none = (name: string, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: "<=",
  bound: 0,
  because,
});

const atLeast = (name: string, bound: number, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: ">=",
  bound,
  because,
});

const ROUNDING = "float64 sums of order one; the constructions among them meet it with equality";

/** Theorem 3.5: its bound at finite d, the steps of its proof, and its place above Theorem 3.3. */
export const claims: Claim[] = [
  {
    id: "A23",
    runs: [
      { metric: ours("codes.count"), equals: 32 },
      { metric: ours("trained.runs"), equals: 2344 },
    ],
    ours: { metric: ours("trained.least-slack"), n: ours("trained.constellations") },
    parts: [
      {
        label: "no known code exceeds the bound at its own d",
        printed: atLeast("codes.least-slack", 0, "an order of two logarithms, so no tolerance"),
      },
      {
        label: "no trained constellation does",
        printed: {
          type: "all",
          checks: [
            none("trained.exceeding", "not one of several thousand; an order, so no tolerance"),
            atLeast("trained.constellations", 3000, "most of the runs reach a positive margin"),
          ],
        },
      },
      {
        label: "the bound grows at the rate of the theorem",
        printed: {
          type: "all",
          checks: [
            {
              type: "monotone",
              metrics: DIMENSIONS.map((i) => ours(`rate.d${i}.excess`)),
              direction: "decreasing",
              because: "the excess over the rate must vanish as d grows, from 10 to 1,000,000",
            },
            atLeast("rate.d5.excess", 0, "a bound at finite d cannot lie below its own limit"),
            {
              type: "compare",
              metric: ours("rate.d5.excess"),
              op: "<=",
              bound: 1e-4,
              because: "the o(d) is about 1.5 log d, so the excess at d = 1,000,000 is some 2e-5",
            },
          ],
        },
      },
    ],
  },
  {
    id: "A24",
    runs: [{ metric: ours("expansion.draws"), equals: 2000 }],
    ours: { metric: ours("expansion.error"), n: ours("expansion.draws") },
    parts: [
      {
        printed: {
          type: "compare",
          metric: ours("expansion.error"),
          op: "<=",
          bound: 1e-12,
          because: "an identity in float64, divided by N'² to which both sides are proportional",
        },
      },
    ],
  },
  {
    id: "A25",
    ours: { metric: ours("subsets.least-slack"), n: ours("subsets.sets") },
    parts: [
      {
        label: "two pairs or more, any δ",
        printed: {
          type: "all",
          checks: [
            atLeast("subsets.least-slack", -1e-12, ROUNDING),
            none("subsets.trained-broken", "every set cut off from a trained constellation"),
          ],
        },
      },
      {
        label: "a single pair",
        printed: atLeast("subsets.single-beyond-slack", -1e-12, ROUNDING),
        corrected: {
          reading: "with 2δ² ≤ 1 + m + b_rel, beyond which (21) says nothing anyway",
          rule: atLeast("subsets.single-least-slack", -1e-12, ROUNDING),
        },
      },
      {
        label: "equality for a simplex under Construction 1",
        printed: {
          type: "compare",
          metric: ours("subsets.equality"),
          op: "<=",
          bound: 1e-12,
          because: "both sides are equal there, so nothing but rounding is left",
        },
      },
    ],
  },
  {
    id: "A26",
    runs: [{ metric: ours("height.grid-points"), equals: 4932 }],
    ours: { metric: ours("height.printed-denominator"), n: ours("height.grid-points") },
    parts: [
      {
        printed: {
          type: "compare",
          metric: ours("height.printed-denominator"),
          op: ">",
          bound: 0,
          because: "(24) divides by 2δ² − (1 − 3m + b_rel), so a best δ cannot make that vanish",
        },
        corrected: {
          reading: "δ a little larger, and the closer to it the larger d; the rate is the same",
          rule: {
            type: "all",
            checks: [
              ...DIMENSIONS.map((i): Check => ({
                type: "compare",
                metric: ours(`height.d${i}.above`),
                op: ">",
                bound: 0,
                because: "the best δ² lies above the printed one; a sign, so no tolerance",
              })),
              {
                type: "monotone",
                metrics: DIMENSIONS.map((i) => ours(`height.d${i}.above`)),
                direction: "decreasing",
                because: "it comes down to the printed one as d grows from 10 to 1,000,000",
              },
              {
                type: "compare",
                metric: ours("rate.d5.excess"),
                op: "<=",
                bound: 1e-4,
                because: "the rate of the bound is the theorem's but for about 1.5 log d / d",
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "A27",
    runs: [
      { metric: ours("consistency.grid-points"), equals: 1000 },
      { metric: ours("consistency.finite-points"), equals: 500 },
    ],
    ours: { metric: ours("consistency.crossings"), n: ours("consistency.grid-points") },
    parts: [
      {
        label: "the two rates, both in nats",
        printed: none("consistency.crossings", "an order at every α of the grid, so no tolerance"),
      },
      {
        label: "their finite forms",
        printed: none(
          "consistency.finite-crossings",
          "a number of pairs that exists against one that none exceeds: no tolerance",
        ),
      },
    ],
  },
];

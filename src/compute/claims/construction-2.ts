import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `construction-2/${name}`;
const TRIALS = [{ metric: ours("trials"), equals: 288 }];
const GRAPHS = ["complete", "star"] as const;

/** Two forms of one number, which float64 tells apart from about 1e-15 on. */
const identity = (name: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: "<=",
  bound: 1e-12,
  because: "an identity between numbers of size 1 at most, in float64",
});

/** A whole number that leaves no room for a tolerance. */
const equals = (name: string, value: number, because: string): Check[] =>
  ([">=", "<="] as const).map((op) => ({
    type: "compare",
    metric: ours(name),
    op,
    bound: value,
    because,
  }));

const positive = (name: string, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: ">",
  bound: 1e-12,
  because,
});

/** What a run does with the edges of its graph. */
const trainedOn = (graph: (typeof GRAPHS)[number]): Claim["parts"][number] => ({
  label: `trained on the ${graph} graph: one relative bias parts every edge`,
  printed: {
    type: "all",
    checks: [
      {
        type: "compare",
        metric: ours(`${graph}.sum-loss.most`),
        op: "<",
        bound: Math.LN2,
        because:
          "below log 2 the summed loss leaves no logit on the wrong side: such a run is on its way to zero",
      },
      {
        type: "compare",
        metric: ours(`${graph}.edges-parted`),
        op: ">=",
        bound: { metric: ours(`${graph}.edges`) },
        because: "every edge of every run; an order, so no tolerance",
      },
    ],
  },
});

/** Construction 2 and what section 3.4 says around it. */
export const claims: Claim[] = [
  {
    id: "A45",
    runs: TRIALS,
    ours: { metric: ours("margin.worst") },
    parts: [
      { label: "absolute, at every weight", printed: identity("margin.worst") },
      { label: "relative, from δ = 0.1 on", printed: identity("margin.relative.worst") },
    ],
  },
  {
    id: "A46",
    runs: TRIALS,
    ours: { metric: ours("bias.printed.worst") },
    parts: [
      {
        printed: identity("bias.printed.worst"),
        corrected: {
          reading: "δ²(1 + α)/2 − (1 − δ²)/(k − 1)",
          rule: identity("bias.worst"),
        },
      },
    ],
  },
  {
    id: "A47",
    runs: [{ metric: ours("simplex.sizes"), equals: 7 }],
    ours: { metric: ours("dimension.excess.printed") },
    parts: [
      {
        label: "dimensions beyond d that the code and the suffixes need",
        printed: {
          type: "all",
          checks: equals("dimension.excess.printed", 0, "a count of coordinates"),
        },
        corrected: {
          reading: "S^(k−2)",
          rule: {
            type: "all",
            checks: [
              ...equals("dimension.excess.corrected", 0, "a count of coordinates"),
              ...equals(
                "simplex.missing.least",
                1,
                "k vertices that sum to zero span k − 1 dimensions",
              ),
              ...equals(
                "simplex.missing.most",
                1,
                "k vertices that sum to zero span k − 1 dimensions",
              ),
            ],
          },
        },
      },
    ],
  },
  {
    id: "A48",
    runs: [{ metric: ours("simplex.sizes"), equals: 7 }],
    ours: { metric: ours("simplex.product.worst") },
    parts: [
      { label: "products", printed: identity("simplex.product.worst") },
      { label: "unit length", printed: identity("simplex.norm.worst") },
    ],
  },
  {
    id: "A49",
    runs: TRIALS,
    ours: { metric: ours("zero-delta.margin") },
    parts: [
      {
        label: "a positive margin",
        printed: {
          type: "all",
          checks: [
            positive(
              "zero-delta.margin",
              "at δ = 0; zero loss asks for a positive margin, and float64 rounds products by 1e-16",
            ),
            positive("margin.least", "the smallest of all trials with δ > 0"),
          ],
        },
        corrected: {
          reading: "δ in (0, 1]",
          rule: {
            type: "all",
            checks: [
              positive(
                "margin.least",
                "the smallest of all trials with δ > 0, far above the rounding of products",
              ),
              identity("unevenness.worst"),
              {
                type: "compare",
                metric: ours("zero-delta.loss"),
                op: ">=",
                bound: 2 * Math.LN2,
                because:
                  "at δ = 0 matching products do not exceed the others, so no t and b_rel bring the loss below 2 log 2",
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "A50",
    runs: GRAPHS.map((graph) => ({ metric: ours(`${graph}.runs`), equals: 3 })),
    ours: { metric: ours("star.edges-parted") },
    parts: [
      ...GRAPHS.map(trainedOn),
      {
        label: "one relative bias for all edges: the loss vanishes",
        printed: {
          type: "all",
          checks: [
            positive("half-delta.margin", "one m and one b_rel for all edges"),
            {
              type: "compare",
              metric: ours("half-delta.loss"),
              op: "<=",
              bound: 1e-12,
              because: "at a margin of a tenth and t = 1000 every term is below e^-100",
            },
          ],
        },
      },
      {
        label: "one for each edge and none for all: it cannot",
        printed: {
          type: "all",
          checks: [
            positive("parted.edge-margin.least", "each edge is a constellation by itself"),
            {
              type: "compare",
              metric: ours("parted.margin"),
              op: "<",
              bound: 0,
              because: "an order: some matching product is below some other one",
            },
            {
              type: "compare",
              metric: ours("parted.loss"),
              op: ">=",
              bound: { metric: ours("parted.floor") },
              because:
                "two logits of which one is on the wrong side cost 2 log 2 at least, whatever t and b_rel",
            },
          ],
        },
      },
    ],
  },
];

import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `construction-1/${name}`;

/** Inner products of unit vectors are at most 1, so that 1e-12 needs no scale. */
const identity = (name: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: "<=",
  bound: 1e-12,
  because: "an identity of numbers no larger than one, in float64: nothing but rounding is left",
});

const count = (name: string, op: "<=" | ">=", of: number | string, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op,
  bound: typeof of === "number" ? of : { metric: ours(of) },
  because,
});

/** Construction 1, what it is made from and what the paper says of it. */
export const claims: Claim[] = [
  {
    id: "A13",
    runs: [
      { metric: ours("codes.count"), equals: 16 },
      { metric: ours("converse.draws"), equals: 1000 },
    ],
    ours: { metric: ours("codes.error"), n: ours("codes.count") },
    parts: [
      { label: "every known code is such a constellation", printed: identity("codes.error") },
      {
        label: "and every such constellation a code: |U − V|² is at most 2 (1 − m − b_rel), so 0",
        printed: identity("converse.error"),
      },
    ],
  },
  {
    id: "A14",
    runs: [{ metric: ours("built.draws"), equals: 200 }],
    ours: { metric: ours("built.error"), n: ours("built.draws") },
    parts: [
      { label: "margin and relative bias", printed: identity("built.error") },
      { label: "the vectors have length 1", printed: identity("built.length-error") },
    ],
  },
  {
    id: "A15",
    runs: [{ metric: ours("locked.draws"), equals: 500 }],
    ours: { metric: ours("locked.distinct-positive"), n: ours("locked.draws") },
    parts: [
      {
        label: "distinct vectors: a positive margin",
        printed: {
          type: "all",
          checks: ["distinct", "near"].map((kind) =>
            count(
              `locked.${kind}-positive`,
              ">=",
              "locked.draws",
              "of every draw, however close two of its vectors lie; a sign, so no tolerance",
            ),
          ),
        },
      },
      {
        label: "a repeated vector: none",
        printed: count(
          "locked.repeated-positive",
          "<=",
          0,
          "two equal vectors make a matching and a non-matching product equal, bit by bit",
        ),
      },
    ],
  },
  {
    id: "A33",
    ours: { metric: ours("last-coordinate.at-one") },
    parts: [
      {
        label: "at δ = 1, φ = 0",
        printed: {
          type: "compare",
          metric: ours("last-coordinate.at-one"),
          op: ">",
          bound: 0,
          because: "δ = 1 is above 0, so the last coordinates of the two modalities should differ",
        },
        corrected: {
          reading: "separated exactly when δ² + φ² < 1, at δ = 0 too",
          rule: {
            type: "all",
            checks: [
              count(
                "last-coordinate.inside-separated",
                ">=",
                "last-coordinate.inside-points",
                "every point of the grid with δ² + φ² < 1; a sign, so no tolerance",
              ),
              count(
                "last-coordinate.circle-separated",
                "<=",
                0,
                "where δ² + φ² = 1 the last coordinate is 0 on both sides",
              ),
            ],
          },
        },
      },
    ],
  },
  {
    id: "A61",
    runs: [{ metric: ours("double-constant.cases"), equals: 55 }],
    ours: { metric: ours("double-constant.error"), n: ours("double-constant.cases") },
    parts: [
      { label: "margin and relative bias", printed: identity("double-constant.error") },
      {
        label: "the margin is positive",
        printed: {
          type: "compare",
          metric: ours("double-constant.least-margin"),
          op: ">",
          bound: 0,
          because: "a sign, so no tolerance: the margin is δ² N / (2 (N − 1))",
        },
      },
    ],
  },
  {
    id: "Q14",
    ours: { metric: ours("double-constant.zero-departure") },
    parts: [
      {
        printed: {
          type: "compare",
          metric: ours("double-constant.zero-departure"),
          op: "<=",
          bound: 0,
          because:
            "zeros and ones, bit by bit; the formula puts the one last and the sentence first, which is only a numbering of the axes",
        },
      },
    ],
  },
];

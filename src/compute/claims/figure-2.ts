import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `figure-2/${name}`;

const none = (name: string, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: "<=",
  bound: 0,
  because,
});

const GRID = "numbers of the grid are exact in binary, so every point is decided exactly";

const slack = (name: string, bound: number, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: ">=",
  bound,
  because,
});

const equal = (name: string, value: number): Check[] =>
  ([">=", "<="] as const).map((op) => ({
    type: "compare",
    metric: ours(name),
    op,
    bound: value,
    because: "a half is exact in binary",
  }));

/** Figure 2: its region, and the constellations in it. */
export const claims: Claim[] = [
  {
    id: "A63",
    runs: [{ metric: ours("region.points"), equals: 12513 }],
    ours: { metric: ours("region.inside") },
    parts: [
      {
        label: "a triangle with corners (−1, 0), (1, 0) and apex (1/2, 1/2)",
        printed: {
          type: "all",
          checks: [
            none("region.triangle.disagreements", GRID),
            ...equal("region.apex.margin", 0.5),
            ...equal("region.apex.is-top", 1),
          ],
        },
      },
      {
        label: "outside of it large N is impossible",
        printed: {
          type: "all",
          checks: [
            none(
              "region.outside.disagreements",
              "the bounds of Theorem 3.4 for a million pairs against the limit: they differ by four millionths of m at most",
            ),
            none("region.size.disagreements", "more pairs never have more room"),
          ],
        },
      },
      {
        label: "inside it constellations are built at every point",
        printed: none(
          "region.built.failures",
          "all inequalities of (2) at each point; rounding is allowed 1e-12",
        ),
      },
      {
        label: "the gap wedge is where (2) forces the signs of (25)",
        printed: none("region.wedge.disagreements", GRID),
      },
    ],
  },
  {
    id: "F02",
    ours: { metric: ours("trained.all.constellations") },
    parts: [
      {
        label: "every trained constellation, for its own N",
        printed: slack(
          "trained.all.least-slack",
          -1e-6,
          "vectors kept in float32 are of length 1 to 1e-7, and so are their products right",
        ),
      },
      {
        label: "every built constellation, for its own N",
        printed: slack("built.all.least-slack", -1e-12, "rounding in double precision"),
      },
      {
        label: "the trained ones of a hundred pairs, in the triangle itself",
        printed: none(
          "trained.hundred.outside-drawn",
          "the triangle is the limit for large N; float32 is allowed 1e-6",
        ),
      },
    ],
  },
];

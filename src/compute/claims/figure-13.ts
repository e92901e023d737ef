import type { Claim } from "../schemas/claim.ts";

const ours = (name: string) => `figure-13/${name}`;

/** Figure 13: in three dimensions two of the V stay with the U. */
export const claims: Claim[] = [
  {
    id: "F13",
    runs: [{ metric: ours("sizes"), equals: 56 }],
    ours: { metric: ours("exceptions") },
    parts: [
      {
        printed: {
          type: "all",
          checks: [
            {
              type: "compare",
              metric: ours("sizes.two-left"),
              op: ">=",
              bound: { metric: ours("sizes") },
              because:
                "with the signs of eq. (25), all U above the plane of Theorem 3.6 and exactly two V too, at every size built",
            },
            {
              type: "compare",
              metric: ours("separable"),
              op: "<=",
              bound: 0,
              because:
                "no other plane does better: linear programming finds none without exceptions",
            },
          ],
        },
      },
    ],
  },
];

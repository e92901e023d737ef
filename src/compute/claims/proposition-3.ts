import type { Claim } from "../schemas/claim.ts";

const ours = (name: string) => `proposition-3/${name}`;

/** Proposition 3: the point of conv(U) nearest to the origin has positive products with all U. */
export const claims: Claim[] = [
  {
    id: "A35",
    runs: [{ metric: ours("draws"), equals: 708 }],
    ours: { metric: ours("least-product"), n: ours("draws") },
    parts: [
      {
        printed: {
          type: "all",
          checks: [
            {
              type: "compare",
              metric: ours("least-product"),
              op: ">",
              bound: 0,
              because: "the proposition itself, for every U of every configuration",
            },
            {
              type: "compare",
              metric: ours("least-excess"),
              op: ">=",
              bound: -1e-12,
              because:
                "the stronger ⟨h,U⟩ ≥ |h|² of the point nearest to the origin; U that carry h have equality, so rounding may show",
            },
          ],
        },
      },
    ],
  },
];

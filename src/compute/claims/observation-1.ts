import type { Claim } from "../schemas/claim.ts";

/** Observation 1: the adapter of a locked representation is a change of t and b_rel. */
export const claims: Claim[] = [
  {
    id: "A42",
    runs: [{ metric: "observation-1/draws", equals: 200 }],
    ours: { metric: "observation-1/loss.worst" },
    parts: [
      {
        label: "the two losses, relative to one another",
        printed: {
          type: "compare",
          metric: "observation-1/loss.worst",
          op: "<=",
          bound: 1e-12,
          because:
            "an identity: logits near 100 carry rounding near 1e-14, and nothing more is left",
        },
      },
      {
        label: "every inner product through the adapters",
        printed: {
          type: "compare",
          metric: "observation-1/product.worst",
          op: "<=",
          bound: 1e-12,
          because: "an identity between numbers of size 1, in float64",
        },
      },
    ],
  },
];

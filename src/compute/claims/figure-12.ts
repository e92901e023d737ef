import type { Check, Claim } from "../schemas/claim.ts";

const identity = (metric: string): Check => ({
  type: "compare",
  metric,
  op: "<=",
  bound: 1e-12,
  because: "an identity in float64, relative to numbers of size 1",
});

/** Figure 12: what the diagram asserts, which is Observation 2 with its right-hand side corrected. */
export const claims: Claim[] = [
  {
    id: "F12",
    runs: [
      { metric: "figure-12/draws", equals: 200 },
      { metric: "observation-2/draws", equals: 200 },
    ],
    ours: { metric: "figure-12/product.worst" },
    parts: [
      { label: "the adapters keep unit length", printed: identity("figure-12/norm.worst") },
      {
        label: "products between modalities become δ²s − (1 − δ²)/(k − 1)",
        printed: identity("figure-12/product.worst"),
      },
      {
        label: "the loss is one without adapters, at the corrected parameters",
        printed: identity("observation-2/corrected.worst"),
      },
    ],
  },
];

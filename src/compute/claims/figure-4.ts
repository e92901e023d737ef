import type { Check, Claim } from "../schemas/claim.ts";

const identity = (metric: string): Check => ({
  type: "compare",
  metric,
  op: "<=",
  bound: 1e-12,
  because: "an identity in float64, relative to numbers of size 1",
});

/** Figure 4: what the diagram asserts, which is Observation 1. */
export const claims: Claim[] = [
  {
    id: "F04",
    runs: [
      { metric: "figure-4/draws", equals: 200 },
      { metric: "observation-1/draws", equals: 200 },
    ],
    ours: { metric: "figure-4/logit.worst" },
    parts: [
      { label: "the adapters keep unit length", printed: identity("figure-4/norm.worst") },
      {
        label: "every logit with adapters is one without, at other parameters",
        printed: identity("figure-4/logit.worst"),
      },
      { label: "so is the loss", printed: identity("observation-1/loss.worst") },
    ],
  },
];

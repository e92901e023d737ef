import type { Claim } from "../schemas/claim.ts";

/** Definition 1: eq. (9) at (t, b_rel) is eq. (1) at (t, t b_rel). */
export const claims: Claim[] = [
  {
    id: "A41",
    runs: [
      { metric: "definition-1/draws", equals: 1000 },
      { metric: "definition-1/runs", equals: 5 },
    ],
    ours: { metric: "definition-1/loss.worst" },
    parts: [
      {
        label: "in double precision",
        printed: {
          type: "compare",
          metric: "definition-1/loss.worst",
          op: "<=",
          bound: 1e-12,
          because:
            "an identity; logits up to 400 round by 6e-14, and the loss by as large a part of itself",
        },
      },
      {
        label: "in the float32 engine that trains",
        printed: {
          type: "compare",
          metric: "definition-1/float32.loss.worst",
          op: "<=",
          bound: 1e-6,
          because: "ten times the rounding of a float32 number",
        },
      },
    ],
  },
];

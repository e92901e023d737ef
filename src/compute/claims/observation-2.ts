import type { Check, Claim } from "../schemas/claim.ts";

const runs = [{ metric: "observation-2/draws", equals: 200 }];

/** The two sides of Observation 2 agree on every draw, under one reading of the right one. */
const identity = (reading: "printed" | "corrected"): Check => ({
  type: "compare",
  metric: `observation-2/${reading}.worst`,
  op: "<=",
  bound: 1e-12,
  because:
    "an identity between losses, relative to one another: float64 leaves rounding near 1e-14, and a single draw beyond it refutes it",
});

/** Observation 2: adapters for k modalities, as printed and with the right-hand side corrected. */
export const claims: Claim[] = [
  {
    id: "A43",
    runs,
    ours: { metric: "observation-2/printed.worst" },
    parts: [
      {
        printed: identity("printed"),
        corrected: {
          reading: "relative bias (b_rel + (1 − δ²)/(k − 1))/δ²",
          rule: identity("corrected"),
        },
      },
    ],
  },
  {
    id: "A44",
    runs,
    ours: { metric: "observation-2/corrected.worst" },
    parts: [{ printed: identity("corrected") }],
  },
];

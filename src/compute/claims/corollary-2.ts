import type { Claim } from "../schemas/claim.ts";
import { compare, none } from "./violations.ts";

const ours = (name: string) => `corollary-2/${name}`;

/** Corollary 2, without rounding in whole numbers, and for mirror images on the sphere. */
export const claims: Claim[] = [
  {
    id: "A55",
    runs: [{ metric: ours("draws"), equals: 10_000 }],
    ours: { metric: ours("disagreements") },
    parts: [
      {
        label: "ξ = 0 exactly where all differences are equal",
        printed: none(ours("disagreements"), "sign vectors, so that N²ξ is a whole number"),
      },
      {
        label: "both cases occur",
        printed: compare(
          ours("equal"),
          "<",
          { metric: ours("draws") },
          "some draws have ξ > 0, or the check says nothing",
        ),
      },
    ],
  },
];

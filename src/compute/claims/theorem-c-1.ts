import type { Claim } from "../schemas/claim.ts";

const ours = (name: string) => `theorem-c-1/${name}`;

/** The cone of Appendix C.1 as printed, and the three cited theorems. */
export const claims: Claim[] = [
  {
    id: "A57",
    runs: [{ metric: ours("cone.draws"), equals: 150 }],
    parts: [
      {
        printed: {
          type: "compare",
          metric: ours("cone.capped.least-distance"),
          op: "<=",
          bound: 1e-12,
          because:
            "a cone holds every positive multiple of its points; here multiples of one of the generators, to rounding",
        },
        corrected: {
          reading: "the non-negative combinations, whatever their coefficients sum to",
          rule: {
            type: "compare",
            metric: ours("cone.free.greatest-distance"),
            op: "<=",
            bound: 1e-12,
            because:
              "multiples of a point of the cone lie in it, to rounding, relative to their size",
          },
        },
      },
    ],
  },
  {
    id: "A59",
    parts: [
      {
        notRun:
          "classical theorems on all convex sets, proved elsewhere; the pages show only that the cases used here come out as they say",
      },
    ],
  },
];

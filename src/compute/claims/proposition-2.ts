import type { Claim } from "../schemas/claim.ts";

const ours = (name: string) => `proposition-2/${name}`;

/** Proposition 2: every configuration drawn has a common half-space for its U. */
export const claims: Claim[] = [
  {
    id: "A34",
    runs: [{ metric: ours("draws"), equals: 708 }],
    ours: { metric: ours("least-slack"), n: ours("draws") },
    parts: [
      {
        printed: {
          type: "all",
          checks: [
            {
              type: "compare",
              metric: ours("feasible"),
              op: ">=",
              bound: { metric: ours("draws") },
              because: "the linear program must find a direction for every configuration",
            },
            {
              type: "compare",
              metric: ours("witness.least-product"),
              op: ">",
              bound: 0,
              because:
                "−V_j lies in the half-spaces of all other U: the hypothesis of Helly’s theorem, in the very way the proof finds it",
            },
          ],
        },
      },
    ],
  },
];

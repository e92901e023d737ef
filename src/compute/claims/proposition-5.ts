import type { Check, Claim } from "../schemas/claim.ts";

const ours = (n: number) => `proposition-5/n${n}.best`;

const none = (n: number): Check => ({
  type: "compare",
  metric: ours(n),
  op: "<=",
  bound: 1e-6,
  because:
    "a configuration with the signs has a positive sign margin; 1e-6 is above rounding and far below the 1/2 of three pairs",
});
const some = (n: number): Check => ({
  type: "compare",
  metric: ours(n),
  op: ">",
  bound: 0,
  because: "the search must find configurations where they exist, or finding none says nothing",
});

/** Proposition 5: in the plane the search finds the signs for two and three pairs and no more. */
export const claims: Claim[] = [
  {
    id: "A37",
    ours: { metric: ours(4) },
    parts: [
      { label: "four and five pairs", printed: { type: "all", checks: [none(4), none(5)] } },
      {
        label: "two and three pairs, which the search must find",
        printed: { type: "all", checks: [some(2), some(3)] },
      },
    ],
  },
];

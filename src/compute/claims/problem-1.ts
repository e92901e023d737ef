import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `problem-1/${name}`;

const none = (name: string, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: "<=",
  bound: 0,
  because,
});

const atLeast = (name: string, bound: number, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: ">=",
  bound,
  because,
});

const BOTH_WAYS = "the equivalence is tested where it holds and where it does not";

/** Eq. (2) and Problem 1. */
export const claims: Claim[] = [
  {
    id: "A01",
    runs: [{ metric: ours("separation.draws"), equals: 3000 }],
    ours: { metric: ours("separation.disagreements") },
    parts: [
      {
        label: "some m ≥ 0 and b_rel exist exactly when the products are separated",
        printed: {
          type: "all",
          checks: [
            none("separation.disagreements", "an equivalence, so not one exception"),
            atLeast("separation.positive", 500, BOTH_WAYS),
            atLeast("separation.tied", 500, `${BOTH_WAYS}, and on the edge between`),
            atLeast("separation.none", 500, BOTH_WAYS),
          ],
        },
      },
      {
        label: "(2) holds at m* and b*",
        printed: none(
          "separation.at-star.violations",
          "m* + b* may round by an ulp; a violation is counted from 1e-12 on",
        ),
      },
      {
        label: "no relative bias allows a margin above m*",
        printed: none(
          "separation.larger-margins",
          "m* is the largest by definition; an excess is counted from 1e-12 on",
        ),
      },
    ],
  },
  {
    id: "A62",
    runs: [{ metric: ours("size.cases"), equals: 665 }],
    ours: { metric: ours("size.finite") },
    parts: [
      {
        label: "for m > 0",
        printed: none("size.infinite", "a finite bound on the number of pairs, in every case"),
      },
    ],
  },
];

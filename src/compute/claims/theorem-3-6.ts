import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `theorem-3-6/${name}`;
/** 5 sizes with 100 random and 40 tight configurations each, and 8 of Construction 3. */
const DRAWN = 708;
/** 5 sizes with 4 seeds each, and the two runs of Figure 5. */
const TRAINED = 22;
const runs = [
  { metric: ours("drawn.configurations"), equals: DRAWN },
  { metric: ours("drawn.with-signs"), equals: DRAWN },
];

const positive = (stem: string): Check => ({
  type: "compare",
  metric: ours(`${stem}.least-u`),
  op: ">",
  bound: 0,
  because: "eq. (7), for every U of every configuration; a strict inequality has no tolerance",
});
const enough = (stem: string): Check => ({
  type: "compare",
  metric: ours(`${stem}.spare`),
  op: ">=",
  bound: 0,
  because: "eq. (8): the fewest V on the far side, less N − d; a count is judged without tolerance",
});
const few = (stem: string): Check => ({
  type: "compare",
  metric: ours(`${stem}.support-excess`),
  op: "<=",
  bound: 0,
  because: "Carathéodory, on which the count N − d rests: at most d of the U carry the normal",
});

const asProved = {
  type: "all" as const,
  checks: [positive("drawn"), enough("drawn")],
};

/** d + 1 pairs with the signs, which N > d allows. */
const oneTooFew: Check = {
  type: "compare",
  metric: ours("simplex.separable"),
  op: ">=",
  bound: { metric: ours("simplex.with-signs") },
  because:
    "the introduction lets N = d + 1 in: if it is right, each of these configurations has a plane between its modalities",
};

/** Theorem 3.6, what the introduction and section 3.3 make of it, and the end of its proof. */
export const claims: Claim[] = [
  {
    id: "A29",
    runs: [...runs, { metric: ours("trained.with-signs"), equals: TRAINED }],
    ours: { metric: ours("drawn.least-u"), n: ours("drawn.configurations") },
    parts: [
      {
        label: "constructed, some with the signs only just",
        printed: { type: "all", checks: [positive("drawn"), enough("drawn"), few("drawn")] },
      },
      {
        label: "trained at relative bias 0",
        printed: { type: "all", checks: [positive("trained"), enough("trained"), few("trained")] },
      },
    ],
  },
  {
    id: "A30",
    runs: [{ metric: ours("wedge.draws"), equals: 100_000 }],
    parts: [
      {
        printed: {
          type: "all",
          checks: [
            {
              type: "compare",
              metric: ours("wedge.without-signs"),
              op: "<=",
              bound: 0,
              because:
                "min ⟨U,V⟩ ≥ b + m > 0 and max ≤ b − m < 0: exact also in rounded arithmetic, since rounding keeps the order of numbers",
            },
            {
              type: "compare",
              metric: ours("wedge.inside"),
              op: ">",
              bound: 10_000,
              because:
                "about a quarter of all draws lie in the wedge; with none the check is empty",
            },
          ],
        },
      },
    ],
  },
  {
    id: "A31",
    runs,
    parts: [
      {
        label: "as soon as N > d",
        printed: oneTooFew,
        corrected: { reading: "N ≥ d + 2, as in Theorem 3.6, for N > d", rule: asProved },
      },
      {
        label: "separable, every V included",
        printed: {
          type: "compare",
          metric: ours("drawn.separable"),
          op: ">=",
          bound: { metric: ours("drawn.configurations") },
          because:
            "linear separability asks for a plane, through the origin or not, with no vector on the wrong side, in every configuration",
        },
        corrected: {
          reading: "all U on one side of the plane and at least N − d of the V on the other",
          rule: asProved,
        },
      },
    ],
  },
  {
    id: "A32",
    paper: "A32.percent",
    ours: { metric: ours("exceptions.percent") },
    parts: [
      {
        printed: {
          type: "near",
          metric: ours("exceptions.percent"),
          paper: "A32.percent",
          relative: 2,
          because:
            "N ≈ 10^10 and d ≈ 10^3 are orders of magnitude, so three times the printed share still counts; at most d of the N are left out",
        },
        corrected: {
          reading: "the printed digits as a fraction, not as a percentage",
          rule: {
            type: "near",
            metric: ours("exceptions.fraction"),
            paper: "A32.percent",
            relative: 1e-12,
            because: "10^3 / 10^10 is the printed number itself, without the per cent sign",
          },
        },
      },
    ],
  },
  {
    id: "A58",
    runs,
    ours: { metric: ours("dagger.least-norm") },
    parts: [
      {
        printed: {
          type: "compare",
          metric: ours("dagger.largest-norm"),
          op: "<=",
          bound: 1 + 1e-12,
          because: "on the unit sphere, to rounding in double precision",
        },
        corrected: {
          reading: "a vector of length 1 / |h|, on the sphere once divided by it",
          rule: {
            type: "all",
            checks: [
              {
                type: "compare",
                metric: ours("dagger.error"),
                op: "<=",
                bound: 1e-12,
                because: "|h†| |h| = 1 is an identity; 1e-12 is rounding in double precision",
              },
              {
                type: "compare",
                metric: ours("dagger.least-norm"),
                op: ">",
                bound: 1,
                because: "h lies inside the unit ball, so h† lies outside it in every draw",
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "Q25",
    runs,
    parts: [
      {
        label: "N > d is enough",
        printed: oneTooFew,
        corrected: { reading: "N ≥ d + 2, as in Theorem 3.6, for N > d", rule: asProved },
      },
      {
        label: "a gap arises only when N > d",
        printed: {
          type: "compare",
          metric: ours("raised.complete"),
          op: "<=",
          bound: 0,
          because: "if the word “only” is right, N = d pairs in the wedge have no complete gap",
        },
        corrected: {
          reading: "a gap that is certain from N ≥ d + 2 on, and possible before",
          rule: {
            type: "all",
            checks: [
              {
                type: "compare",
                metric: ours("raised.complete"),
                op: ">=",
                bound: 1,
                because:
                  "N = d pairs whose modalities a plane through the origin parts without exception, in each dimension tried",
              },
              ...asProved.checks,
            ],
          },
        },
      },
    ],
  },
];

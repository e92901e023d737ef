import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `theorem-3-4/${name}`;

/** A slack that may be negative by rounding only. */
const slack = (name: string, rounding: number, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: ">=",
  bound: -rounding,
  because,
});

const equality = (name: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: "<=",
  bound: 1e-12,
  because: "both sides are equal there, so nothing but the rounding of float64 sums is left",
});

const FLOAT64 = "an inequality of float64 sums of order one; extremal draws meet it with equality";
const TRAINED =
  "final vectors, stored to eight decimals and made unit vectors again; not one may fall short";
const TRAINED_RUNS = { metric: ours("trained.runs"), equals: 2344 };

/** Theorem 3.4, the two facts its proof rests on, and what follows from it. */
export const claims: Claim[] = [
  {
    id: "A19",
    runs: [{ metric: ours("rankin.draws"), equals: 2000 }],
    ours: { metric: ours("rankin.least-slack"), n: ours("rankin.draws") },
    parts: [
      {
        label: "random and nearly extremal draws",
        printed: slack("rankin.least-slack", 1e-12, FLOAT64),
      },
      { label: "equality for the simplex", printed: equality("rankin.simplex-slack") },
    ],
  },
  {
    id: "A20",
    runs: [{ metric: ours("random.draws"), equals: 4000 }],
    ours: { metric: ours("random.least-fact"), n: ours("random.draws") },
    parts: [
      {
        label: "random and adversarial draws",
        printed: slack("random.least-fact", 1e-12, FLOAT64),
      },
      {
        label: "the slack is |ΣU + ΣV|²/(4N²) + ξ/4, which cannot be negative",
        printed: equality("random.identity-error"),
      },
      { label: "equality for the double-constant embedding", printed: equality("simplex.fact") },
    ],
  },
  {
    id: "A21",
    runs: [{ metric: ours("random.draws"), equals: 4000 }, TRAINED_RUNS],
    ours: { metric: ours("random.least-spread"), n: ours("random.draws") },
    parts: [
      {
        label: "random and adversarial draws",
        printed: {
          type: "all",
          checks: ["alignment", "spread", "extremes"].map((name) =>
            slack(`random.least-${name}`, 1e-12, FLOAT64),
          ),
        },
      },
      {
        label: "every trained run",
        printed: {
          type: "all",
          checks: ["alignment", "spread", "extremes"].map((name) =>
            slack(`trained.least-${name}`, 1e-9, TRAINED),
          ),
        },
      },
      {
        label: "equality for the double-constant embedding of a simplex",
        printed: { type: "all", checks: [equality("simplex.spread"), equality("simplex.apex")] },
      },
    ],
  },
  {
    id: "A22",
    runs: [TRAINED_RUNS],
    ours: { metric: ours("trained.largest-share"), n: ours("trained.pairs") },
    parts: [
      {
        label: "every trained run",
        printed: {
          type: "compare",
          metric: ours("trained.largest-share"),
          op: "<=",
          bound: 1,
          because: "margin over N/(2(N − 1)), and all runs stay far below one: no tolerance needed",
        },
      },
      { label: "the simplex reaches it", printed: equality("simplex.cap") },
    ],
  },
];

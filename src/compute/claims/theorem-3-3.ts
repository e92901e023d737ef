import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `theorem-3-3/${name}`;

const none = (name: string, because: string): Check => ({
  type: "compare",
  metric: ours(name),
  op: "<=",
  bound: 0,
  because,
});

const SAME_UNIT =
  "a code is a constellation with m + b_rel = 1, so Theorem 3.5 bounds its rate from above, in nats";

/** Theorem 3.3: the fact it cites, its finite form, and the choice its proof makes. */
export const claims: Claim[] = [
  {
    id: "A16",
    runs: [
      { metric: ours("unit.grid-points"), equals: 1000 },
      { metric: ours("covering.grid-points"), equals: 1300 },
      { metric: ours("greedy.codes"), equals: 6 },
    ],
    ours: { metric: ours("unit.mixed-violations"), n: ours("unit.grid-points") },
    parts: [
      {
        label: "as a rate in the unit of Theorem 3.5 and of the proof, where N = exp(d E)",
        printed: none("unit.mixed-violations", SAME_UNIT),
        corrected: {
          reading: "the natural logarithm, E_SC(α) ≥ −½ ln(1 − α²)",
          rule: {
            type: "all",
            checks: [
              none("unit.one-violations", SAME_UNIT),
              none(
                "covering.violations",
                "a maximal code covers the sphere by caps of share at most ½ (1 − α²)^((d−1)/2), so it has at least as many points as that rate asks for; no exception on the grid",
              ),
              none(
                "greedy.short",
                "codes built point by point, each to have at least the 1/Γ points of a maximal one",
              ),
              {
                type: "compare",
                metric: ours("covering.rate-distance"),
                op: "<=",
                bound: 1e-4,
                because:
                  "at d = 1,000,000 the rate of 1/Γ is its limit but for terms of the order of log d / d, some 1e-5",
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "A17",
    runs: [
      { metric: ours("finite.codes"), equals: 16 },
      { metric: ours("finite.targets"), equals: 80 },
    ],
    ours: { metric: ours("finite.error"), n: ours("finite.targets") },
    parts: [
      {
        label: "every known code gives the margin and relative bias asked for",
        printed: {
          type: "compare",
          metric: ours("finite.error"),
          op: "<=",
          bound: 1e-12,
          because: "an identity of numbers no larger than one, in float64: nothing but rounding",
        },
      },
      {
        label: "with as many pairs as the code has points",
        printed: none("finite.pairs-lost", "a count, so no tolerance"),
      },
      {
        label: "in at most two dimensions more",
        printed: {
          type: "compare",
          metric: ours("finite.dimensions-added"),
          op: "<=",
          bound: 2,
          because: "the proof takes its code from dimension d − 2; one dimension is enough",
        },
      },
    ],
  },
  {
    id: "A18",
    ours: { metric: ours("phi.printed-not-positive"), n: ours("phi.points") },
    parts: [
      {
        printed: none(
          "phi.printed-not-positive",
          "positive at every point of the admissible triangle, as the proof needs for a φ to exist",
        ),
        corrected: {
          reading: "with δ² in place of δ, φ² = 0 identically, and one added dimension suffices",
          rule: {
            type: "all",
            checks: [
              {
                type: "compare",
                metric: ours("phi.corrected-size"),
                op: "<=",
                bound: 1e-12,
                because:
                  "an identity of numbers of order one in float64, at every point of the grid",
              },
              none("phi.delta-too-long", "δ² may not exceed 1 anywhere in the triangle"),
            ],
          },
        },
      },
    ],
  },
];

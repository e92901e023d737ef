import type { Check, Claim } from "../schemas/claim.ts";
import { all, compare, none } from "./violations.ts";

const ours = (name: string) => `proposition-6/${name}`;
const SIZES = [10, 100, 1000, 10_000, 100_000, 1_000_000];
const falls = (name: string, because: string): Check => ({
  type: "monotone",
  metrics: SIZES.map((n) => ours(`outlier.n${n}.${name}`)),
  direction: "decreasing",
  because,
});

/** Proposition 6: identities of xi, what a small xi implies, and what the proof of Theorem 3.5 drops. */
export const claims: Claim[] = [
  {
    id: "A53",
    runs: [{ metric: ours("identity.draws"), equals: 2000 }],
    ours: { metric: ours("identity.pairwise") },
    parts: [
      {
        label: "the mean square less the square of the mean",
        printed: compare(
          ours("identity.definition"),
          "<=",
          1e-12,
          "an identity, relative to the mean square that the definition subtracts from",
        ),
      },
      {
        label: "half the mean square between two differences",
        printed: compare(ours("identity.pairwise"), "<=", 1e-12, "an identity, relative to ξ"),
      },
      {
        label: "never negative",
        printed: none(ours("identity.negative"), "a mean of squares, without tolerance"),
      },
    ],
  },
  {
    id: "A54",
    runs: [{ metric: ours("bound.draws"), equals: 2000 }],
    ours: { metric: ours("outlier.n1000000.widest") },
    parts: [
      {
        printed: all(
          falls("xi", "a family of constellations of one margin along which ξ tends to zero"),
          falls(
            "widest",
            "if ξ → 0 made all differences equal, the largest distance of two would fall",
          ),
        ),
        corrected: {
          reading: "an average; for all pairs at once when Nξ tends to zero",
          rule: all(
            none(
              ours("bound.one-violations"),
              "no difference is further than √((N − 1)ξ) from the mean",
            ),
            none(ours("bound.two-violations"), "no two differences are further apart than √(2Nξ)"),
            none(
              ours("bound.share-violations"),
              "at most a share ξ/ε² is further than ε from the mean",
            ),
            compare(
              ours("outlier.n1000000.n-xi"),
              ">=",
              { metric: ours("outlier.n10.n-xi") },
              "in the family above Nξ does not tend to zero",
            ),
          ),
        },
      },
    ],
  },
  {
    id: "A56",
    runs: [{ metric: ours("dropped.draws"), equals: 2000 }],
    ours: { metric: ours("dropped.largest-error") },
    parts: [
      {
        label: "what the proof leaves out of eq. (22) is N²ξ",
        printed: compare(
          ours("dropped.largest-error"),
          "<=",
          1e-12,
          "an identity for unit vectors, relative to 2N²",
        ),
      },
      {
        label: "kept, it makes eq. (24) sharper by N′ξ/2",
        printed: all(
          none(
            ours("caps.violations"),
            "eq. (24), multiplied out, for drawn directions and heights",
          ),
          none(ours("caps.violations-with-xi"), "the same with ξ/2 inside the brackets"),
        ),
      },
      {
        label: "reached where ξ = 0",
        printed: compare(
          ours("caps.simplex-slack"),
          "<=",
          1e-12,
          "a simplex under Construction 1: both sides of eq. (24) are equal",
        ),
      },
    ],
  },
];

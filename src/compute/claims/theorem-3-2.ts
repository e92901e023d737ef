import type { Claim } from "../schemas/claim.ts";
import { all, compare, none } from "./violations.ts";

const ours = (name: string) => `theorem-3-2/${name}`;
const runs = [
  { metric: ours("drawn.constellations"), equals: 300 },
  { metric: ours("equal.constellations"), equals: 15 },
];

/** A count of violations over the drawn constellations and over those at equality. */
const never = (name: string, because: string) =>
  all(
    ...["drawn", "equal"].map((kind) =>
      none(
        ours(`${kind}.${name}`),
        `${because}; ${kind === "drawn" ? "drawn constellations" : "simplices, where all products are equal and the bound from above is reached"}`,
      ),
    ),
  );

/** Theorem 3.2 in forms that hold at every t, and three slips of its proof. */
export const claims: Claim[] = [
  {
    id: "A05",
    runs,
    ours: { metric: ours("drawn.zero-loss.largest") },
    parts: [
      {
        label: "log L is at most 2 log N − m t, for every m and b_rel that eq. (2) allows",
        printed: never(
          "zero-loss.violations",
          "the finite form of the limit, by eq. (13) and log(1 + x) ≤ x, at t from 10 to 20,000",
        ),
      },
      {
        label: "L is below 1e-12 at t = (2 log N + 28)/m",
        printed: never("zero-loss.not-vanished", "e^-28 is below 1e-12"),
      },
    ],
  },
  {
    id: "A06",
    runs,
    ours: { metric: ours("drawn.infimum.largest-share") },
    parts: [
      {
        label: "log inf L is at most 2 log N − t m*",
        printed: never("infimum.too-high", "one side of e^(−t m* + o(t)), at every t"),
      },
      {
        label: "log inf L is at least −t m* + log(1 − e^(−t m*)/2)",
        printed: never("infimum.too-low", "the other side of e^(−t m* + o(t)), at every t"),
      },
      {
        label: "inf L is at least e^(−t m*)",
        printed: never(
          "infimum.below-exponential",
          "sharper: the tightest matching and the tightest other entry cost 2 log(1 + e^(−t m*)) together",
        ),
      },
      {
        label: "−log(inf L)/t is within 2 log N/t of m*",
        printed: never("infimum.rate-violations", "o(t)/t in numbers"),
      },
      {
        label: "the constant: inf L between its refined bounds",
        printed: never(
          "refined.violations",
          "both bounds tend to 2 √(PQ) e^(−t m*), P and Q the numbers of products that decide the margin",
        ),
      },
    ],
  },
  {
    id: "A07",
    runs,
    ours: { metric: ours("drawn.bias.largest-share") },
    parts: [
      {
        label: "b/t is within 2 log N/t of b*_rel",
        printed: never("bias.violations", "o(t)/t in numbers, at every t"),
      },
      {
        label: "b is within log N(N − 1) of b*_rel t",
        printed: never(
          "bias.sharper-violations",
          "sharper: at the minimum N sigmoids of one side balance N(N − 1) of the other",
        ),
      },
    ],
  },
  {
    id: "A08",
    runs,
    ours: { metric: ours("drawn.slope.largest-share") },
    parts: [
      {
        printed: never(
          "slope.violations",
          "from t₁ to t₂ the slope of log inf L is within 2 log N/(t₂ − t₁) of −m*, which follows from both bounds",
        ),
      },
    ],
  },
  {
    id: "A60",
    ours: { metric: ours("proof.exponent-printed-error") },
    parts: [
      {
        label: "m* > m",
        printed: all(
          compare(
            ours("proof.equal-margins.allowed"),
            ">=",
            1,
            "eq. (2) holds for the cross-polytope with m = b_rel = 1/2",
          ),
          compare(
            ours("proof.equal-margins.excess"),
            ">",
            0,
            "a strict inequality, as it is printed",
          ),
        ),
        corrected: {
          reading: "m* ≥ m, with equality for the best m",
          rule: compare(
            ours("proof.equal-margins.excess"),
            ">=",
            0,
            "in numbers that float64 holds exactly",
          ),
        },
      },
      {
        label: "N² e^(−mt) = e^(−mt + 2 log N/t)",
        printed: compare(
          ours("proof.exponent-printed-error"),
          "<=",
          1e-12,
          "an equality between exponents of size 1",
        ),
        corrected: {
          reading: "e^(−mt + 2 log N)",
          rule: compare(
            ours("proof.exponent-corrected-error"),
            "<=",
            1e-12,
            "an equality between exponents of size 1",
          ),
        },
      },
      {
        label: "the smaller of ⟨U_i, V_i⟩ − b/t and −t⟨U_i, V_j⟩ + b/t is at most m*",
        printed: compare(
          ours("proof.least-printed"),
          "<=",
          { metric: ours("proof.margin") },
          "an inequality for all b and t, here at one place",
        ),
        corrected: {
          reading: "−⟨U_i, V_j⟩ + b/t, without the factor t",
          rule: all(
            compare(
              ours("proof.least-corrected"),
              "<=",
              { metric: ours("proof.margin") },
              "the same inequality at the same place",
            ),
            none(
              ours("proof.least.violations"),
              "at drawn b/t and at the middle of the gap, where it is an equality",
            ),
          ),
        },
      },
    ],
  },
];

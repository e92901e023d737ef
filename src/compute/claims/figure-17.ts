import type { Check, Claim, ClaimPart } from "../schemas/claim.ts";

/** Initial biases −10, −5, 0, 5 and 10, by position in the ids. */
const STARTS = [0, 1, 2, 3, 4];
const LARGEST = 4;
const METHODS = ["relative-bias", "bias"];
const SEEDS = 11;
/** "In general": in all but one of the five starts. */
const IN_GENERAL = 4;
const NEAR_ZERO = 0.15;

const ours = (name: string) => `figure-17/${name}`;
const runs = STARTS.flatMap((i) =>
  METHODS.map((method) => ({ metric: ours(`b${i}.${method}.runs`), equals: SEEDS })),
);

/** The mean size of the final relative bias lies below 0.15, or does not. */
const nearZero = (start: number, method: string, op: "<" | ">=" = "<"): Check => ({
  type: "compare",
  metric: ours(`b${start}.${method}.size`),
  op,
  bound: NEAR_ZERO,
  because:
    "a lenient reading of converging to zero: less than a sixth of the largest initial relative bias, 1, and of what a fixed one can be",
});

const dependsOnStart: NonNullable<ClaimPart["corrected"]> = {
  reading: "a statement on runs with the bias parameterization from initial biases of −10 to 5",
  rule: {
    type: "all",
    checks: STARTS.map((i) => nearZero(i, "bias", i === LARGEST ? ">=" : "<")),
  },
};

const startsWith = (label: string, metric: string, because: string): Claim["parts"][number] => ({
  label,
  printed: { type: "compare", metric: ours(metric), op: ">=", bound: IN_GENERAL, because },
});

/** Figure 17, word by word, and the sentence of section 3.4 that it supports. */
export const claims: Claim[] = [
  {
    id: "F17",
    runs,
    parts: [
      {
        label: "converges to zero with the bias parameterization",
        printed: { type: "all", checks: STARTS.map((i) => nearZero(i, "bias")) },
        corrected: dependsOnStart,
      },
      startsWith(
        "in general smaller than with the relative-bias parameterization: from four starts of five",
        "starts-smaller",
        "“in general” leaves room for one exception among five starts; means over seeds, no tolerance",
      ),
      startsWith(
        "significantly smaller: less than half, from four starts of five",
        "starts-under-half",
        "“significantly” is taken as less than half, far beyond the spread over seeds; “in general” leaves room for one exception",
      ),
    ],
  },
  {
    id: "Q24",
    runs,
    parts: [
      {
        label:
          "a relative bias that is not frozen converges to zero, under either parameterization",
        printed: {
          type: "all",
          checks: STARTS.flatMap((i) => METHODS.map((method) => nearZero(i, method))),
        },
        corrected: dependsOnStart,
      },
    ],
  },
];

import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `construction-3/${name}`;
const runs = [{ metric: ours("configurations"), equals: 8 }];

const compare = (
  name: string,
  op: "<" | "<=" | ">" | ">=",
  bound: number | { metric: string },
  because: string,
): Check => ({ type: "compare", metric: ours(name), op, bound, because });

/** Construction 3: what it leaves on one side, its products, and how near it comes to the theorem. */
export const claims: Claim[] = [
  {
    id: "A38",
    runs,
    ours: { metric: ours("same-side.spare"), n: ours("directions") },
    parts: [
      {
        label: "the signs of eq. (25)",
        printed: {
          type: "all",
          checks: [
            compare("least-matching", ">", 0, "strict, so without tolerance"),
            compare("greatest-non-matching", "<", 0, "strict, so without tolerance"),
          ],
        },
      },
      {
        label: "d − 1 pairs on one side of every plane",
        printed: {
          type: "all",
          checks: [
            compare(
              "coinciding.right",
              ">=",
              { metric: ours("configurations") },
              "d − 1 pairs coincide to the last bit, which decides for all directions at once",
            ),
            compare(
              "same-side.spare",
              ">=",
              0,
              "counted: the fewest pairs on one side, less d − 1, over all directions tried",
            ),
          ],
        },
      },
    ],
  },
  {
    id: "A39",
    runs,
    ours: { metric: ours("mixed.error-before"), n: ours("mixed.products") },
    parts: [
      {
        label: "−ε/d before the rows are given unit length",
        printed: compare("mixed.error-before", "<=", 1e-12, "an identity, to rounding, relative"),
      },
      {
        label: "negative after",
        printed: compare("mixed.greatest-after", "<", 0, "the sign is all that is used"),
      },
    ],
  },
  {
    id: "A40",
    runs,
    parts: [
      {
        printed: {
          type: "all",
          checks: [
            compare(
              "exceptions.over-construction",
              ">=",
              0,
              "V left on the side of U, less d − 1: the construction forces that many",
            ),
            compare(
              "exceptions.under-theorem",
              ">=",
              0,
              "d less V left on the side of U: the theorem allows no more",
            ),
          ],
        },
      },
    ],
  },
];

import type { Claim } from "../../schemas/claim.ts";
import { order } from "../arithmetic-checks.ts";
import { claims as construction1 } from "../construction-1.ts";
import { claims as construction2 } from "../construction-2.ts";
import { claims as observation2 } from "../observation-2.ts";
import { claims as proposition1 } from "../proposition-1.ts";
import { claims as proposition6 } from "../proposition-6.ts";
import { claims as theorem31 } from "../theorem-3-1.ts";
import { claims as theorem33 } from "../theorem-3-3.ts";
import { claims as theorem36 } from "../theorem-3-6.ts";
import { all, compare, none } from "../violations.ts";
import { corrections, labelled, partsOf } from "./borrow.ts";

const single = (name: string) => ({ metric: `theorem-3-1/${name}` });

/** Errata that change what a statement of the theory says. */
export const theoryErrata: Claim[] = [
  {
    id: "ERR.02",
    place: "Observation 2",
    statement: "The relative bias on the right-hand side is b_rel + (1 − δ)²/(k − 1).",
    parts: corrections(...partsOf(observation2, "A43", 0)),
  },
  {
    id: "ERR.03",
    place: "Construction 2, eq. (11)",
    statement:
      "The relative bias is δ²(1 − α)/2 − (1 − δ²)/(k − 1), the suffixes lie on S^(k−1), and δ may be anything from 0 to 1.",
    parts: corrections(
      labelled("the relative bias", partsOf(construction2, "A46", 0)),
      labelled("the sphere of the suffixes", partsOf(construction2, "A47", 0)),
      labelled("the range of δ", partsOf(construction2, "A49", 0)),
    ),
  },
  {
    id: "ERR.04",
    place: "Theorems 3.3 and 3.5, and the growth rate defined before them",
    statement:
      "The growth rate is a natural logarithm in its definition and in Theorem 3.5, and its lower bound in Theorem 3.3 a binary one.",
    parts: corrections(...partsOf(theorem33, "A16", 0)),
  },
  {
    id: "ERR.07",
    place: "Introduction",
    statement:
      "Inner-product separation, ties included, is necessary and sufficient for a global minimum.",
    parts: corrections(labelled("sufficient, ties included", partsOf(theorem31, "A02", 0))),
  },
  {
    id: "ERR.08",
    place: "Theorem 3.1",
    statement: "Where the loss tends to zero b/t converges along a subsequence, for any N.",
    parts: [
      {
        label: "b/t stays bounded",
        printed: all(
          order(
            { absolute: single("single.relative-bias") },
            "<=",
            1,
            "a limit of b/t lies in [−1, 1]; with a single pair the loss vanishes far outside",
          ),
          compare(
            "theorem-3-1/single.least-loss",
            "<=",
            1e-12,
            "the loss of the single pair at that b/t, which must be as good as zero",
          ),
        ),
        corrected: {
          reading: "a statement on N ≥ 2",
          rule: all(
            compare(
              "theorem-3-1/two.least-loss",
              ">=",
              Math.LN2,
              "two pairs at the same b/t: one term alone is log 2 or more",
            ),
            none(
              "theorem-3-1/trained.out-of-range",
              "b/t of every trained state whose loss is below log 2",
            ),
          ),
        },
      },
    ],
  },
  {
    id: "ERR.10",
    place: "Section 3.1, after Proposition 1",
    statement:
      "Batches of 64000 pairs make the guarantee of Proposition 1 meaningful for data sets as large as 10^10.",
    parts: corrections(...partsOf(proposition1, "A12", 0)),
  },
  {
    id: "ERR.11",
    place: "Introduction, twice",
    statement:
      "A modality gap arises for N > d, only then, and separates the two modalities completely.",
    parts: corrections(...partsOf(theorem36, "Q25", 0, 1), ...partsOf(theorem36, "A31", 1)),
  },
  {
    id: "ERR.13",
    place: "Section 3.3, first sentence",
    statement: "In Construction 1 the last coordinate separates the modalities when δ > 0.",
    parts: corrections(...partsOf(construction1, "A33", 0)),
  },
  {
    id: "ERR.15",
    place: "Proposition 6",
    statement: "If ξ = o(1), the differences U_i − V_i agree approximately for all i and j.",
    parts: corrections(...partsOf(proposition6, "A54", 0)),
  },
];

import type { Claim } from "../../schemas/claim.ts";
import {
  all,
  compared,
  DIFFERENCES,
  DIFFERENCES_REASON,
  IDENTITY,
  IDENTITY_REASON,
  together,
} from "./checks.ts";

const identity = (name: string) => compared(name, "<=", IDENTITY, IDENTITY_REASON);
const differences = (name: string) => compared(name, "<=", DIFFERENCES, DIFFERENCES_REASON);
const one = "one in a run that came to rest";

/** What the review page says UniCon proves or finds. */
export const stated: Claim[] = [
  {
    id: "U01",
    statement:
      "For frozen weights S the alignment has a closed-form global solution: a truncated singular value decomposition, with linear heads and in reproducing kernel spaces.",
    place: "UniCon’s abstract; Theorem 8 in the review page’s fragments",
    parts: [
      {
        label: "linear heads",
        printed: all(
          identity("closed-form.value.error"),
          compared(
            "closed-form.least-lead",
            ">",
            0,
            "the least by which the closed form leads 2,000 other pairs of heads of its rank, near and far",
          ),
        ),
      },
      {
        label: "kernels",
        printed: all(
          identity("closed-form.kernel-linear.error"),
          identity("closed-form.kernel-full.error"),
        ),
      },
    ],
  },
  {
    id: "U02",
    statement: "The closed form provably replaces descent by back-propagation with exact updates.",
    place: "UniCon’s abstract, on the review page",
    parts: [
      {
        label: "for the weights it was given",
        printed: identity("closed-form.value.error"),
      },
      {
        label: "for the loss itself, at any ridge",
        printed: all(
          ...[2, 3, 4, 5, 6].map((i) =>
            compared(
              `ridge.r${i}.converged`,
              ">=",
              1,
              `${one}: an exact update needs no lower bound on the ridge`,
            ),
          ),
        ),
        corrected: {
          reading:
            "an update is one projected gradient step of length 1/rho; repeated, it ends at the minimum of the ridge loss where rho exceeds the bound on the curvature, and far below that it alternates for ever",
          rule: all(
            identity("update.info-nce.error"),
            identity("update.sigmoid.error"),
            ...[0, 1].flatMap((i) => [
              compared(`ridge.r${i}.converged`, ">=", 1, one),
              together(
                `ridge.r${i}.loss`,
                `ridge.r${i}.descent`,
                1e-9,
                "the loss is convex in the map and the ridge makes its minimum unique, so gradient descent from elsewhere must end there too",
              ),
            ]),
            ...[4, 5, 6].map((i) =>
              compared(
                `ridge.r${i}.cycles`,
                ">=",
                1,
                "one where every second map is the same and every other one is not",
              ),
            ),
          ),
        },
      },
    ],
  },
  {
    id: "U03",
    statement:
      "The weights S of a loss of the template are minus its derivatives by the similarities.",
    place: "UniCon’s eq. 65, on the review page",
    parts: [
      {
        printed: all(
          ...["info-nce", "decoupled", "triplet", "groups"].map((loss) =>
            differences(`weights.${loss}.error`),
          ),
        ),
      },
    ],
  },
  {
    id: "U04",
    statement: "InfoNCE is the template with weights that leave out the matching pair.",
    place: "UniCon’s eq. 24 and 26, on the review page",
    parts: [
      {
        printed: identity("misprint.info-nce.others-only"),
        corrected: {
          reading:
            "it is the template with every pair; without the matching one it is decoupled InfoNCE",
          rule: identity("misprint.info-nce.every-pair"),
        },
      },
    ],
  },
  {
    id: "U05",
    statement: "The triplet loss of similarities is the template with psi(x) = [−x + e]₊.",
    place: "UniCon’s remark on the triplet loss, on the review page",
    parts: [
      {
        printed: compared(
          "misprint.triplet.printed-largest",
          ">",
          0,
          "a contrastive loss pulls matching pairs together: the diagonal of S adds up to something positive",
        ),
        corrected: {
          reading: "with psi(x) = [x + e]₊; the printed sign is right for distances",
          rule: compared("misprint.triplet.corrected-least", ">", 0, "the same, in every draw"),
        },
      },
    ],
  },
  {
    id: "U06",
    statement:
      "The kernel solution of rank r is the product of inverse roots, roots and S, over rho.",
    place: "UniCon’s eq. 105 to 107, on the review page",
    parts: [
      {
        printed: compared(
          "closed-form.least-without-truncation",
          "<=",
          IDENTITY,
          "relative distance from the solution of rank two of twelve",
        ),
        corrected: {
          reading:
            "with the truncation to rank r between the inverse roots; without it the formula is that of full rank",
          rule: all(
            identity("closed-form.kernel-linear.error"),
            identity("closed-form.kernel-full.error"),
          ),
        },
      },
    ],
  },
  {
    id: "U07",
    statement: "The gradient by the heads is that of a trace with S frozen.",
    place: "UniCon’s Proposition 7, on the review page, where the fragment breaks off",
    parts: [
      { label: "inner products", printed: differences("closed-form.gradient.bilinear.error") },
      {
        label: "cosines, lengths frozen",
        printed: compared(
          "closed-form.least-gradient.frozen-lengths.error",
          "<=",
          DIFFERENCES,
          "the smallest error over the draws",
        ),
        corrected: {
          reading: "with the pull on each point reduced to its part across that point",
          rule: differences("closed-form.gradient.cosine.error"),
        },
      },
    ],
  },
  {
    id: "U08",
    statement: "At temperature 1 the model's norm is stable after two iterations.",
    place: "UniCon’s appendix on convergence, on the review page",
    parts: ["linear", "nonlinear"].map((generator) => ({
      label: `${generator} data`,
      printed: compared(
        `norms.${generator}.tau1`,
        "<=",
        0.05,
        "the page speaks of minimal fluctuations; five percent over the next eighteen iterations",
      ),
    })),
  },
  {
    id: "U09",
    statement: "Angular and arc-cosine kernels align better than the Gaussian one.",
    place: "UniCon’s Table 7, on the review page",
    runs: [{ metric: "unicon/seeds", equals: 5 }],
    parts: ["angular", "arc-cosine"].flatMap((kernel) =>
      ["linear", "nonlinear"].map((generator) => ({
        label: `${kernel}, ${generator} data`,
        failing: "inconclusive" as const,
        printed: compared(
          `${generator}.unicon-${kernel}.mean`,
          ">",
          `${generator}.unicon-gaussian.mean`,
          "means over five seeds of our benchmark; the paper's data are not known to us, so that a failure here does not speak against it",
        ),
      })),
    ),
  },
  {
    id: "U10",
    statement: "UniCon is much more efficient than gradient training and performs as well.",
    place: "UniCon’s abstract, on the review page",
    runs: [{ metric: "unicon/seeds", equals: 5 }],
    parts: [
      {
        label: "less arithmetic, 512 pairs",
        printed: all(
          compared(
            "scaling.n512.unicon.products",
            "<",
            "scaling.n512.trained.products",
            "two iterations against fifty epochs",
          ),
          compared(
            "scaling.n512.unicon.exponentials",
            "<",
            "scaling.n512.trained.exponentials",
            "two iterations against fifty epochs, as above",
          ),
        ),
      },
      ...["linear", "nonlinear"].map((generator) => ({
        label: `as accurate, ${generator} data`,
        failing: "inconclusive" as const,
        printed: {
          type: "arithmetic" as const,
          left: {
            difference: [
              { metric: `unicon/${generator}.unicon.it2.mean` },
              { metric: `unicon/${generator}.trained-info-nce.mean` },
            ] as [{ metric: string }, { metric: string }],
          },
          op: ">=" as const,
          right: -0.02,
          because:
            "two points of held-out top-1 would be as good; on our benchmark, whose data are not the paper's",
        },
      })),
    ],
  },
];

import type { Claim } from "../schemas/claim.ts";
import type { Expression } from "../schemas/expression.ts";
import { order, same } from "./arithmetic-checks.ts";
import { cell, MODELS, rowOf } from "./siglip-models.ts";
import { all } from "./violations.ts";

const metric = (name: string): Expression => ({ metric: `text/${name}` });
const printed = (id: string): Expression => ({ paper: id });

/** The relative bias as the two printed numbers give it. */
const quotient: Expression = { quotient: [printed("Q02.bias"), printed("Q02.temperature")] };
const size: Expression = { absolute: quotient };
/** What Table 2 prints of the model. */
const row = rowOf(2, "base-patch16-384");
const NAMED = `Table 2 has the non-matching average of siglip-${MODELS[2][row - 1]!}, which the sentence names`;

const models = (...names: string[]) => names.map((name) => metric(`parameters.${name}`));
const SMALLER = models("base-224", "base-256", "base-384", "base-512", "large-256", "large-384");
const billions = (id: string): Expression => ({ product: [printed(id), 1e9] });

/** Numbers of the running text that need no image model. */
export const claims: Claim[] = [
  {
    id: "Q01",
    parts: [
      {
        notRun:
          "sizes of a model and of its data set, which rest on their makers’ word; no computation here can settle them",
      },
    ],
  },
  {
    id: "Q02",
    paper: "Q02.relative-bias",
    parts: [
      {
        label: "the division",
        printed: same(
          quotient,
          printed("Q02.relative-bias"),
          5e-3,
          "printed to two decimals: half a unit of the last",
        ),
      },
      {
        label: "the sign, in the convention of eq. (1), which subtracts the bias",
        printed: order(
          cell(2, row, "negative"),
          "<",
          quotient,
          `average non-matching pairs must lie below the relative bias, or the loss takes them for matches; ${NAMED}`,
        ),
        corrected: {
          reading: "b_rel ≈ +0.11, in the convention of eq. (1)",
          rule: all(
            order(
              cell(2, row, "negative"),
              "<",
              { product: [-1, quotient] },
              `as for the printed sign; ${NAMED}`,
            ),
            same(
              { product: [-1, quotient] },
              0.11,
              5e-3,
              "the value that this reading names, to two decimals",
            ),
          ),
        },
      },
      {
        label: "measured",
        notRun: "needs the weights of siglip-base-patch16-384, which hold the learnt t and b",
      },
    ],
  },
  {
    id: "Q03",
    parts: [
      {
        notRun:
          "documentary: the source the paper cites for it is the demonstration of the first SigLIP, of 2023; the weights of both models would settle it",
      },
    ],
  },
  {
    id: "Q04",
    paper: "Q04.bound",
    parts: [
      {
        label: "beside the relative bias of section 3.4",
        printed: order(
          size,
          "<",
          printed("Q04.bound"),
          "“less than”, of the two numbers that the paper prints itself",
        ),
        corrected: {
          reading: "of magnitude about 0.11",
          rule: same(size, 0.11, 5e-3, "the value that this reading names, to two decimals"),
        },
      },
    ],
  },
  {
    id: "Q07",
    ours: { metric: "text/captions.distinct" },
    paper: "Q07.captions",
    parts: [
      {
        printed: same(
          metric("captions.distinct"),
          printed("Q07.captions"),
          0,
          "a count of distinct lines is exact: nothing to tolerate",
        ),
        corrected: {
          reading: "998 captions of 1000 classes, crane and maillot each naming two",
          rule: all(
            same(metric("captions.distinct"), 998, 0, "a count of different lines"),
            same(metric("captions.classes"), printed("Q07.captions"), 0, "fifty images a class"),
            same(
              { sum: [metric("captions.distinct"), metric("captions.shared")] },
              metric("captions.classes"),
              0,
              "two captions of a hundred images each account for the difference",
            ),
          ),
        },
      },
    ],
  },
  {
    id: "Q08",
    ours: { metric: "text/captions.images" },
    paper: "Q08.images",
    parts: [
      {
        printed: same(
          metric("captions.images"),
          printed("Q08.images"),
          0,
          "a count: the images of all captions together",
        ),
      },
    ],
  },
  {
    id: "Q10",
    parts: [
      {
        notRun:
          "a figure quoted from another paper, on models that are not published with this one; no computation here can settle it",
      },
    ],
  },
  {
    id: "Q12",
    parts: [
      {
        notRun:
          "documentary: a misprint for the 224 × 224 that the caption of Figure 1 names for the same model",
      },
    ],
  },
  {
    id: "Q13",
    ours: { metric: "text/parameters.large-384" },
    paper: "Q13.others",
    parts: [
      {
        label: "so400m: around 1B",
        printed: all(
          ...models("so400m-224", "so400m-384").map((count) =>
            same(count, billions("Q13.largest"), 5e8, "“around”: to the nearest billion"),
          ),
        ),
      },
      {
        label: "the other six: up to .4B",
        printed: order(
          { greatest: SMALLER },
          "<=",
          billions("Q13.others"),
          "counted from the sizes of the layers; “up to” bounds all six",
        ),
        corrected: {
          reading: "0.2B for the four base models and 0.65B for the two large ones",
          rule: all(
            ...models("base-224", "base-256", "base-384", "base-512").map((count) =>
              same(count, 2e8, 5e7, "the value that this reading names, to one decimal"),
            ),
            ...models("large-256", "large-384").map((count) =>
              same(count, 6.5e8, 5e6, "the value that this reading names, to two decimals"),
            ),
          ),
        },
      },
    ],
  },
  {
    id: "Q26",
    parts: [{ notRun: "the reason for a choice, which no computation can confirm or refute" }],
  },
  {
    id: "Q27",
    parts: [
      {
        notRun:
          "times belong to a machine and a program, and the authors’ are not ours; how long each of our computations took stands on its page and is left out of verdicts",
      },
    ],
  },
];

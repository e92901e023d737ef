import type { Check, Claim } from "../schemas/claim.ts";
import { measured } from "./measured.ts";
import { MODELS, shortModel } from "./siglip-models.ts";
import { compare, none } from "./violations.ts";

const NO_ERROR = "“perfectly”, “without a misclassified point”: not one";

/** Every image on one side of the hyperplane, every text on the other, none on it. */
const separated = (model: string): Check[] => [
  none(`figure-3/${model}.misclassified-images`, NO_ERROR),
  none(`figure-3/${model}.misclassified-texts`, NO_ERROR),
  compare(
    `figure-3/${model}.margin`,
    ">",
    0,
    "no point lies on the hyperplane either, so that rounding decides nothing",
  ),
];

const asInTheNotebook = (of: "images" | "texts"): Check => ({
  type: "same-digits",
  metric: `figure-3/base-224.misclassified-${of}`,
  paper: `F03.notebook.${of}`,
  because: "a count, which the authors’ notebook prints",
});

/** Figure 3, and what the text says of all eight models. */
export const claims: Claim[] = [
  {
    id: "F03",
    ours: { metric: "figure-3/base-224.margin" },
    parts: [
      measured(
        "figure-3",
        "base-224",
        "separated without an error",
        ...separated("base-224"),
        asInTheNotebook("images"),
        asInTheNotebook("texts"),
      ),
    ],
  },
  {
    id: "Q09",
    parts: MODELS[1]
      .map(shortModel)
      .map((model) => measured("figure-3", model, `siglip-${model}`, ...separated(model))),
  },
];

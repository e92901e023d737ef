import type { Check, Claim } from "../schemas/claim.ts";
import type { Expression } from "../schemas/expression.ts";
import { order, same } from "./arithmetic-checks.ts";
import { all } from "./violations.ts";

type Part = Claim["parts"][number];

/** `so400m-384` for `so400m-patch14-384`: the name of a model in data/images/stats and in metrics. */
export const shortModel = (name: string): string => name.replace(/-patch\d+/, "");

/** Images of ImageNet’s validation set, and how many different labels they have. */
const IMAGES = 50_000;
const LABELS = 998;

/** How far a measurement’s basis is from the paper’s: images, labels, and whether these stand bare. */
const distance = (artefact: string, model: string): Expression => {
  const off = (name: string, value: number): Expression => ({
    absolute: { difference: [{ metric: `${artefact}/${model}.${name}` }, value] },
  });
  return { sum: [off("images", IMAGES), off("texts", LABELS), off("bare-labels", 1)] };
};

/**
 * What only someone with the images and the weights can judge: not-run until then, and inconclusive
 * where other images, labels or prompts were measured and the checks fail or mean nothing.
 */
export const measured = (
  artefact: string,
  model: string,
  label: string,
  ...checks: Check[]
): Part => ({
  label,
  needs: {
    metrics: [`${artefact}/${model}.images`],
    otherwise: `nobody has measured siglip-${model} yet: that takes the weights, ImageNet’s validation images and the four commands under “Measure it yourself” on this page`,
  },
  printed: all(
    same(
      distance(artefact, model),
      0,
      0,
      "the paper’s basis: 50,000 images, 998 different labels, each label as it stands",
    ),
    ...checks,
  ),
  inconclusiveIf: {
    reason: "other images, labels or prompts than the paper’s were measured",
    rule: order(distance(artefact, model), ">", 0, "any departure from the paper’s basis"),
  },
});

/** A measured number beside the printed one. */
export const nearPrinted = (
  metric: string,
  paper: string,
  absolute: number,
  because: string,
): Check => ({ type: "near", metric, paper, absolute, because });

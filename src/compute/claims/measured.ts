import type { Check, Claim } from "../schemas/claim.ts";
import { all, compare, none } from "./violations.ts";

type Part = Claim["parts"][number];

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
    metrics: [`${artefact}/${model}.departures`],
    otherwise: `nobody has measured siglip-${model} yet: that takes the weights, ImageNet’s validation images and the four commands under “Measure it yourself” on its page`,
  },
  printed: all(
    none(
      `${artefact}/${model}.departures`,
      "the paper’s basis: 50,000 images, 998 different labels, each label as it stands",
    ),
    ...checks,
  ),
  inconclusiveIf: {
    reason: "other images, labels or prompts than the paper’s were measured",
    rule: compare(
      `${artefact}/${model}.departures`,
      ">",
      0,
      "any departure from the paper’s basis",
    ),
  },
});

/** A measured number beside the printed one. */
export const nearPrinted = (
  metric: string,
  paper: string,
  absolute: number,
  because: string,
): Check => ({ type: "near", metric, paper, absolute, because });

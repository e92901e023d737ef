import type { LogitParameters } from "../../math/logits.ts";
import { sigmoidLoss } from "../../math/sigmoid-loss.ts";
import { scaled, type Dense } from "../../theory/unicon/dense.ts";
import { infoNceLoss, infoNceWeights } from "../../theory/unicon/info-nce-weights.ts";
import {
  infoNce,
  othersOnly,
  outsideTheGroup,
  softplusOfAll,
  triplet,
  tripletOfDistances,
} from "../../theory/unicon/losses.ts";
import { sigmoidWeights, stationaryBias } from "../../theory/unicon/sigmoid-weights.ts";
import { templateLoss, templateWeights, type Template } from "../../theory/unicon/template.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { centralDifferences, drawn, largestDifference, mass, trace } from "./differences.ts";

/** Draws of similarities, and their number of pairs. */
export const WEIGHT_DRAWS = { draws: 20, n: 6 };

const TAU = 0.5;
const TEMPLATES: Record<string, Template> = {
  "info-nce": infoNce(TAU),
  decoupled: infoNce(TAU, othersOnly),
  groups: infoNce(TAU, outsideTheGroup([0, 0, 1, 1, 2, 2])),
  triplet: triplet(0.2),
};
const SIGMOIDS: Record<string, LogitParameters> = {
  sigmoid: { parameterization: "bias", temperature: 2, bias: 0.5 },
  "relative-bias": { parameterization: "relative-bias", temperature: 2, bias: 0.25 },
};

/** S against differences of the losses, what its entries add up to, and the misprints. */
export function weightMetrics(): Metric[] {
  const { draws, n } = WEIGHT_DRAWS;
  const all = Array.from({ length: draws }, (_, seed) => drawn(seed, n, n, 0.5));
  const worst = (f: (s: Dense) => number) => Math.max(...all.map(f));
  const least = (f: (s: Dense) => number) => Math.min(...all.map(f));
  const againstDifferences = (loss: (s: Dense) => number, weights: (s: Dense) => Dense) =>
    worst((s) => largestDifference(weights(s), scaled(-1, centralDifferences(loss, s))));
  return [
    exact("unicon/weights.draws", draws),
    ...Object.entries(TEMPLATES).flatMap(([name, template]) => [
      exact(
        `unicon/weights.${name}.error`,
        againstDifferences(
          (s) => templateLoss(template, s),
          (s) => templateWeights(template, s),
        ),
      ),
      exact(
        `unicon/weights.${name}.mass`,
        worst((s) => Math.abs(mass(templateWeights(template, s)))),
      ),
    ]),
    ...Object.entries(SIGMOIDS).map(([name, parameters]) =>
      exact(
        `unicon/weights.${name}.error`,
        againstDifferences(
          (s) => sigmoidLoss(s.values, n, parameters),
          (s) => sigmoidWeights(s, parameters).S,
        ),
      ),
    ),
    exact(
      "unicon/weights.half-nu.least-mass",
      least((s) => Math.abs(mass(templateWeights({ ...infoNce(TAU), nu: 0.5 }, s)))),
    ),
    exact("unicon/weights.stable.error", worst(stableError)),
    ...sigmoidMetrics(worst),
    ...misprints(worst, least),
  ];
}

/** The stable weights against the formula as it stands. */
function stableError(s: Dense): number {
  return Math.max(
    largestDifference(infoNceWeights(s, TAU), templateWeights(infoNce(TAU), s)),
    largestDifference(
      infoNceWeights(s, TAU, othersOnly),
      templateWeights(infoNce(TAU, othersOnly), s),
    ),
  );
}

/** The bridge to the sigmoid loss: its two scalars, and how much of it the template holds. */
function sigmoidMetrics(worst: (f: (s: Dense) => number) => number): Metric[] {
  const bias = SIGMOIDS["sigmoid"]!;
  const relative = SIGMOIDS["relative-bias"]!;
  const { temperature: t, bias: b } = bias;
  const template = (s: Dense): number => {
    const n = s.rows;
    let linear = 0;
    for (let i = 0; i < n; i++) linear += t * s.values[i * (n + 1)]! - b;
    return templateLoss(softplusOfAll(t, b), s) - linear / n - sigmoidLoss(s.values, n, bias) / n;
  };
  return [
    exact(
      "unicon/sigmoid.bias.error",
      worst((s) => {
        const { S, bias: byBias } = sigmoidWeights(s, bias);
        return Math.abs(byBias - mass(S) / t);
      }),
    ),
    exact(
      "unicon/sigmoid.relative-bias.error",
      worst((s) => {
        const { S, bias: byBias } = sigmoidWeights(s, relative);
        return Math.abs(byBias - mass(S));
      }),
    ),
    exact(
      "unicon/sigmoid.mass-at-rest",
      worst((s) => {
        const atRest = { ...bias, bias: stationaryBias(s, t) };
        return Math.abs(mass(sigmoidWeights(s, atRest).S));
      }),
    ),
    exact(
      "unicon/sigmoid.template.error",
      worst((s) => Math.abs(template(s))),
    ),
  ];
}

/** Two choices of psi and epsilon as the paper's appendix prints them, and as they should be. */
function misprints(
  worst: (f: (s: Dense) => number) => number,
  least: (f: (s: Dense) => number) => number,
): Metric[] {
  const difference = (template: Template) => (s: Dense) =>
    Math.abs(templateLoss(template, s) - infoNceLoss(s, TAU));
  return [
    exact("unicon/misprint.info-nce.every-pair", worst(difference(TEMPLATES["info-nce"]!))),
    exact("unicon/misprint.info-nce.others-only", least(difference(TEMPLATES["decoupled"]!))),
    exact(
      "unicon/misprint.triplet.printed-largest",
      worst((s) => trace(templateWeights(tripletOfDistances(0.2), s))),
    ),
    exact(
      "unicon/misprint.triplet.corrected-least",
      least((s) => trace(templateWeights(TEMPLATES["triplet"]!, s))),
    ),
  ];
}

import { visionMultiplyAdds } from "../../math/image-text/vision-cost.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { parameters } from "../text/parameters.ts";
import { MODEL_NAMES, MODELS, type ModelName } from "./models.ts";

/** What the projections of time and disk start from. */
export const COST_SETTINGS = {
  /** The validation set of ImageNet. */
  images: 50_000,
  imagesGigabytes: 6.7,
  /** Images a second that `npm run embed` measured with base-224 on two cores, busy and quiet. */
  twoCores: [1.2, 6.4],
  /** Floating-point operations a second in float32: half of what an A100's data sheet names. */
  accelerator: 1e13,
  /** Statistics of 50,000 x 998 products of so many numbers on one core, as measured. */
  statistics: { dimension: 1152, texts: 998, seconds: 33, peakMebibytes: 358 },
};

/** The model whose speed was measured. */
const REFERENCE: ModelName = "base-224";
const BYTES = 4;

/** Multiply-adds of the vision tower for one image. */
export function multiplyAdds(model: ModelName): number {
  const { image, patch, width, mlp, layers } = MODELS[model];
  return visionMultiplyAdds({ imageSize: image, patchSize: patch, hidden: width, mlp, layers });
}

/**
 * What it takes to embed the validation set, per model and in all: multiply-adds of an image, cost
 * relative to base-224, hours on two cores at either measured speed, minutes of an accelerator, and
 * gigabytes of weights in float32. The 998 texts are left out; they are less than 1 %.
 */
export function costMetrics(id: string): Metric[] {
  const { images, twoCores, accelerator } = COST_SETTINGS;
  const of = (work: number) => ({
    relative: work / multiplyAdds(REFERENCE),
    "hours-least": (images * work) / multiplyAdds(REFERENCE) / twoCores[1]! / 3600,
    "hours-most": (images * work) / multiplyAdds(REFERENCE) / twoCores[0]! / 3600,
    "accelerator-minutes": (2 * images * work) / accelerator / 60,
  });
  const sum = (part: (model: ModelName) => number) =>
    MODEL_NAMES.reduce((total, model) => total + part(model), 0);
  const gigabytes = (model: ModelName) => (BYTES * parameters(MODELS[model])) / 1e9;
  const all = sum(multiplyAdds);
  const named = [
    ...MODEL_NAMES.flatMap((model) => {
      const work = multiplyAdds(model);
      const costs = { "multiply-adds": work, ...of(work), gigabytes: gigabytes(model) };
      return Object.entries(costs).map(([name, value]) => [`${model}.${name}`, value] as const);
    }),
    ...Object.entries({
      petaflop: (2 * images * all) / 1e15,
      ...of(all),
      gigabytes: sum(gigabytes),
    }).map(([name, value]) => [`all.${name}`, value] as const),
  ];
  return named.map(([name, value]) => exact(`${id}/cost.${name}`, value));
}

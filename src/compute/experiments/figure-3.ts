import { exact } from "./calculation.ts";
import type { Experiment } from "./experiment.ts";
import {
  basisMetrics,
  imageCalculation,
  type ImageCalculation,
} from "./images/image-calculation.ts";
import { mergeBins } from "./images/merged-bins.ts";
import { MODEL_NAMES } from "./images/models.ts";

/** The hyperplane that the perceptron finds between the images and the texts of each model. */
export const separators: ImageCalculation = {
  id: "figure-3",
  models: MODEL_NAMES,
  settings: {},
  calculate: (measured) => ({
    metrics: [...measured].flatMap(([model, stats]) => {
      const { perceptron: found } = stats;
      const numbers = {
        "misclassified-images": found.misclassified_images,
        "misclassified-texts": found.misclassified_texts,
        passes: found.passes,
        margin: found.margin,
        intercept: found.intercept,
        "bin-width": found.images.width,
      };
      return [
        ...basisMetrics("figure-3", model, stats),
        ...Object.entries(numbers).map(([name, value]) =>
          exact(`figure-3/${model}.${name}`, value),
        ),
      ];
    }),
    series: Object.fromEntries(
      [...measured].map(
        ([
          model,
          {
            perceptron: { images, texts },
          },
        ]) => {
          const { from, a, b } = mergeBins(images, texts);
          return [`${model}.heights`, { from, images: a, texts: b }];
        },
      ),
    ),
  }),
};

export const experiment: Experiment = imageCalculation(separators);

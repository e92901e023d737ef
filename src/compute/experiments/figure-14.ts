import type { ImageStats } from "../schemas/image-stats.ts";
import { exact, truth } from "./calculation.ts";
import type { Experiment } from "./experiment.ts";
import {
  basisMetrics,
  imageCalculation,
  type ImageCalculation,
} from "./images/image-calculation.ts";

/** The two labels whose images and texts are looked at. */
const WATCHED = { text: "African chameleon", label: "American chameleon" };

/** Retrieval both ways, and whether the nearest image of one label’s text is one of the other’s. */
export const confusions: ImageCalculation = {
  id: "figure-14",
  models: ["base-224"],
  settings: { watched: WATCHED },
  words: ({ text_confusions: found }) => ({
    texts: found.map(({ text, label }) => ({ text, label })),
  }),
  calculate: (measured) => ({
    metrics: [...measured].flatMap(([model, stats]) => [
      ...basisMetrics("figure-14", model, stats),
      ...Object.entries(numbersOf(stats)).map(([name, value]) =>
        exact(`figure-14/${model}.${name}`, value),
      ),
    ]),
    series: Object.fromEntries(
      [...measured].map(([model, { text_confusions: found }]) => [
        `${model}.texts`,
        { product: found.map(({ product }) => product), own: found.map(({ own }) => own) },
      ]),
    ),
  }),
};

function numbersOf(stats: ImageStats): Record<string, number> {
  const own = stats.text_confusions.find(({ text }) => text === WATCHED.text);
  const nearest = own?.label === WATCHED.label ? own : undefined;
  return {
    "confused-texts": stats.text_confusions.length,
    "top1.image-to-text": stats.top1_image_to_text,
    "top1.text-to-image": stats.top1_text_to_image,
    "watched.confused": truth(nearest !== undefined),
    ...(nearest && {
      "watched.product": nearest.product,
      "watched.own-product": nearest.own,
    }),
  };
}

export const experiment: Experiment = imageCalculation(confusions);

import { calculation, exact } from "./calculation.ts";
import { IMAGES_PER_CLASS, labelCounts, LABELS_FILE, labelsHash } from "./text/label-counts.ts";
import { MODELS } from "./images/models.ts";
import { parameters, TEXT_LENGTH, VOCABULARY } from "./text/parameters.ts";

/** Numbers of the running text that a list of captions and the sizes of models give. */
export const experiment = calculation({
  id: "text",
  settings: {
    captions: LABELS_FILE,
    captionsSha256: labelsHash,
    imagesPerClass: IMAGES_PER_CLASS,
    vocabulary: VOCABULARY,
    textLength: TEXT_LENGTH,
    models: MODELS,
  },
  calculate() {
    const captions = labelCounts();
    const images = captions.reduce((sum, caption) => sum + caption.images, 0);
    const shared = captions.filter((caption) => caption.images > IMAGES_PER_CLASS);
    const counts = {
      "captions.distinct": new Set(captions.map(({ label }) => label)).size,
      "captions.images": images,
      "captions.classes": images / IMAGES_PER_CLASS,
      "captions.shared": shared.length,
      "captions.shared-images": shared.reduce((sum, caption) => sum + caption.images, 0),
    };
    const sizes = Object.entries(MODELS).map(
      ([name, model]) => [`parameters.${name}`, parameters(model)] as const,
    );
    return {
      metrics: [...Object.entries(counts), ...sizes].map(([name, value]) =>
        exact(`text/${name}`, value),
      ),
      series: {},
    };
  },
});

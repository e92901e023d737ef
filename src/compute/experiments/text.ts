import { calculation, exact } from "./calculation.ts";
import { IMAGES_PER_CLASS, labelCounts, LABELS_FILE, labelsHash } from "./text/label-counts.ts";
import { parameters, TEXT_LENGTH, VOCABULARY, type Architecture } from "./text/parameters.ts";

const BASE = { width: 768, layers: 12, mlp: 3072, patch: 16 };
const LARGE = { width: 1024, layers: 24, mlp: 4096, patch: 16 };
const SO400M = { width: 1152, layers: 27, mlp: 4304, patch: 14 };

/** The eight models of Tables 1 and 2. */
const MODELS: Record<string, Architecture> = {
  "base-224": { ...BASE, image: 224 },
  "base-256": { ...BASE, image: 256 },
  "base-384": { ...BASE, image: 384 },
  "base-512": { ...BASE, image: 512 },
  "large-256": { ...LARGE, image: 256 },
  "large-384": { ...LARGE, image: 384 },
  "so400m-224": { ...SO400M, image: 224 },
  "so400m-384": { ...SO400M, image: 384 },
};

/** Numbers of the running text that a list of captions and the sizes of models give. */
export const experiment = calculation({
  id: "text",
  settings: {
    captions: LABELS_FILE,
    captionsSha256: labelsHash,
    imagesPerClass: IMAGES_PER_CLASS,
    vocabulary: VOCABULARY,
    textLength: TEXT_LENGTH,
    models: { ...MODELS } as Record<string, { [size in keyof Architecture]: number }>,
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

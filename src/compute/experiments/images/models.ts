const BASE = { width: 768, layers: 12, mlp: 3072, patch: 16 };
const LARGE = { width: 1024, layers: 24, mlp: 4096, patch: 16 };
const SO400M = { width: 1152, layers: 27, mlp: 4304, patch: 14 };

/**
 * The eight SigLIP models of Tables 1, 2 and 6 by the name of their file in data/images/stats, with
 * the sizes of their towers (text/parameters.ts). A tower's width is the embedding's dimension.
 */
export const MODELS = {
  "base-224": { ...BASE, image: 224 },
  "base-256": { ...BASE, image: 256 },
  "base-384": { ...BASE, image: 384 },
  "base-512": { ...BASE, image: 512 },
  "large-256": { ...LARGE, image: 256 },
  "large-384": { ...LARGE, image: 384 },
  "so400m-224": { ...SO400M, image: 224 },
  "so400m-384": { ...SO400M, image: 384 },
};

export type ModelName = keyof typeof MODELS;

/** All eight, the smallest first. */
export const MODEL_NAMES = Object.keys(MODELS) as ModelName[];

/** `google/siglip-base-patch16-224`: where the weights of a model are published. */
export function publishedName(model: ModelName): string {
  const [size = "", image = ""] = model.split("-");
  return `google/siglip-${size}-patch${MODELS[model].patch}-${image}`;
}

/** What decides the shape of a SigLIP model; both towers have the same layers, as published ones do. */
export interface SiglipSizes {
  /** Pixels: width and height of an image, and of a patch. */
  imageSize: number;
  patchSize: number;
  /** Width of the layers and of the embeddings. */
  hidden: number;
  layers: number;
  heads: number;
  /** Width inside the two-layer perceptrons. */
  mlp: number;
  /** Number of tokens that there are, and that a text has. */
  vocabulary: number;
  textLength: number;
}

/** The sizes of google/siglip-base-patch16-224: a ViT-B/16 and a text tower like it. */
export const VIT_B_16: SiglipSizes = {
  imageSize: 224,
  patchSize: 16,
  hidden: 768,
  layers: 12,
  heads: 12,
  mlp: 3072,
  vocabulary: 32_000,
  textLength: 64,
};

/** Throws `invalid model size` for numbers that make no model. */
export function checkSizes(sizes: SiglipSizes): SiglipSizes {
  for (const [name, value] of Object.entries(sizes) as [string, number][])
    if (!Number.isSafeInteger(value) || value < 1)
      throw new Error(`invalid model size: ${name} ${value}`);
  const { imageSize, patchSize, hidden, heads } = sizes;
  if (patchSize > imageSize)
    throw new Error(`invalid model size: patch ${patchSize} in an image of ${imageSize}`);
  if (hidden % heads !== 0)
    throw new Error(`invalid model size: ${hidden} is not a multiple of ${heads} heads`);
  return sizes;
}

/** What decides the cost of a vision transformer as SigLIP has it. */
export interface VisionSizes {
  /** Pixels: width and height of an image, and of a patch. */
  imageSize: number;
  patchSize: number;
  /** Width of the layers, and inside their perceptrons. */
  hidden: number;
  mlp: number;
  layers: number;
}

/** Patches that fit into an image; what is left at the right and at the bottom is not seen. */
export function patchCount({
  imageSize,
  patchSize,
}: Pick<VisionSizes, "imageSize" | "patchSize">): number {
  return Math.floor(imageSize / patchSize) ** 2;
}

/**
 * Multiply-adds of the vision tower for one image, those of its matrix products: what its time goes
 * by. Normalisations, GELU and softmax are left out; they are about 1 % of it.
 */
export function visionMultiplyAdds(sizes: VisionSizes): number {
  const { patchSize, hidden: h, layers, mlp } = sizes;
  const n = patchCount(sizes);
  const embedding = n * h * 3 * patchSize * patchSize;
  const layer = 4 * n * h * h + 2 * n * n * h + 2 * n * h * mlp;
  // One query: only keys and values are projected for every patch.
  const head = 2 * n * h * h + 2 * h * h + 2 * n * h + 2 * h * mlp;
  return embedding + layers * layer + head;
}

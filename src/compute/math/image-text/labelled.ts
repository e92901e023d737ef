import type { Vectors } from "../vectors.ts";

/** Images and the texts they belong to; many images may share a text. */
export interface Labelled {
  /** One unit row per image, n x d. */
  images: Vectors;
  /** One unit row per text, m x d; m >= 2. */
  texts: Vectors;
  /** The text of every image, by number. */
  labels: Int32Array;
  d: number;
}

/** Throws `invalid embeddings` or `invalid label` where the sizes do not fit together. */
export function checkLabelled({ images, texts, labels, d }: Labelled): void {
  const m = texts.length / d;
  if (!(m >= 2) || !Number.isInteger(m) || images.length !== labels.length * d || labels.length < 1)
    throw new Error(
      `invalid embeddings: ${images.length} numbers for ${labels.length} images, ${texts.length} for texts, of ${d} each`,
    );
  const wrong = labels.findIndex((label) => !(label >= 0 && label < m));
  if (wrong >= 0) throw new Error(`invalid label: ${labels[wrong]} at image ${wrong}`);
}

import { z } from "zod";

/** OUT/parts/KEY/UNIT.json: the embeddings of one finished batch. */
export const EmbeddingPart = z.strictObject({
  dimension: z.int().positive(),
  /** Items of the batch that could not be embedded, counted from 0. */
  skipped: z.array(z.strictObject({ item: z.int().nonnegative(), fault: z.string() })),
  /** Unit rows of the other items in their order: little-endian float32. */
  rows: z.base64(),
});

/** rows.json: which image and which text every row of the two matrices is of. */
export const EmbeddingRows = z.strictObject({
  /** Row i of images.npy. */
  images: z.array(z.strictObject({ file: z.string(), label: z.string() })),
  /** Row j of texts.npy: the label, without the prompt. */
  texts: z.array(z.string()),
  /** Images that have no row, and why. */
  skipped: z.array(z.strictObject({ file: z.string(), label: z.string(), fault: z.string() })),
});

/** provenance.json: facts of the run that embedded the images; never compared. */
export const EmbeddingProvenance = z.strictObject({
  computedAt: z.iso.datetime(),
  /** SHA-256 of what was embedded by what, in which batches; the name of the folder of parts. */
  key: z.string(),
  batch: z.int().positive(),
  device: z.string(),
  why: z.string(),
  /** Images embedded by this process, the seconds it took, and the most memory it held. */
  images: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
  peakMemoryMiB: z.int().positive(),
  machine: z.strictObject({ cpu: z.string(), cores: z.int(), os: z.string() }),
  versions: z.record(z.string(), z.string()),
});

export type EmbeddingPart = z.infer<typeof EmbeddingPart>;
export type EmbeddingRows = z.infer<typeof EmbeddingRows>;
export type EmbeddingProvenance = z.infer<typeof EmbeddingProvenance>;

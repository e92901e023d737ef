import { z } from "zod";

const Part = z.number().min(0).max(1);
const Product = z.number().min(-1.001).max(1.001);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256");

/** Counts in bins of one width; bin 0 is [first * width, (first + 1) * width). */
const Histogram = z.strictObject({
  width: z.number().positive(),
  first: z.int(),
  counts: z.array(z.int().nonnegative()),
});

/** A wrong neighbour that is nearer than every right one. */
const Confusion = z.strictObject({
  image: z.string(),
  /** The label of the image. */
  label: z.string(),
  /** The text of another label. */
  text: z.string(),
  /** Inner product of the two. */
  product: Product,
  /** The largest with a right neighbour. */
  own: Product,
});

/**
 * stats.json: what `npm run embed` measures of one model on one set of images. Byte-identical for the
 * same embeddings; nothing in it depends on the device or the time.
 */
export const ImageStats = z.strictObject({
  /** Images that were embedded, and distinct label texts. */
  n_images: z.int().positive(),
  n_classes: z.int().min(2),
  /** Images that could not be read; rows.json names them. */
  n_skipped: z.int().nonnegative(),
  /** 5th percentile of matching, 95th of non-matching products (Table 1); linear interpolation. */
  p5_positive: Product,
  p95_negative: Product,
  /** Half difference and half sum of the two percentiles. */
  margin_p: z.number(),
  brel_p: z.number(),
  /** Means of matching and non-matching products (Figure 7), and the same of them (Table 2). */
  mean_positive: Product,
  mean_negative: Product,
  margin_mean: z.number(),
  brel_mean: z.number(),
  /** The products that decide whether the embeddings are a constellation, eq. (2). */
  min_positive: Product,
  max_negative: Product,
  /** Table 6, with squared norms; the random pairing is its expectation over permutations. */
  mean_of_norms: z.number().nonnegative(),
  norm_of_mean: z.number().nonnegative(),
  xi: z.number().nonnegative(),
  random_mean_of_norms: z.number().nonnegative(),
  /** Part of the images whose nearest text is their own, and of the texts with images likewise. */
  top1_image_to_text: Part,
  top1_text_to_image: Part,
  /** Figure 3: the hyperplane of the perceptron, texts counted once per image. */
  perceptron: z.strictObject({
    passes: z.int().positive(),
    misclassified_images: z.int().nonnegative(),
    misclassified_texts: z.int().nonnegative(),
    /** Least signed distance of an embedding from the hyperplane. */
    margin: z.number(),
    intercept: z.number(),
    /** Signed distances from the hyperplane. */
    images: Histogram,
    texts: Histogram,
  }),
  /** Figure 1. */
  positive: Histogram,
  negative: Histogram,
  /** Figure 14: every text whose nearest image is of another label, the worst first. */
  text_confusions: z.array(Confusion),
  /** Of the images whose nearest text is another's, the worst. */
  image_confusions: z.array(Confusion),
  /** Labels by how many of their images have the nearest text in common, the most first. */
  confused_labels: z.array(
    z.strictObject({ label: z.string(), text: z.string(), images: z.int().positive() }),
  ),
  /** What was measured. */
  model: z.strictObject({
    dimension: z.int().positive(),
    image_size: z.int().positive(),
    patch_size: z.int().positive(),
    /** SHA-256 of the two networks. */
    vision: Sha256,
    text: Sha256,
  }),
  prompt: z.string(),
  /** SHA-256 of the names, labels and sizes of the image files. */
  images: Sha256,
});

export type ImageStats = z.infer<typeof ImageStats>;

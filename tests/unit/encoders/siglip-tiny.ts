import { readFileSync } from "node:fs";

/** A model of random weights, images, and what the reference implementation makes of them. */
export const TINY = "tests/fixtures/siglip-tiny";

interface Golden {
  classes: string[];
  input_ids: Record<string, number[]>;
  images: {
    file: string;
    label: string;
    pixel_mean: number;
    pixel_std: number;
    pixels_first_row_r: number[];
    embedding: number[];
  }[];
  text_embeddings: Record<string, number[]>;
  stats: Record<string, number>;
}

export const GOLDEN = JSON.parse(readFileSync(`${TINY}/golden.json`, "utf8")) as Golden;

/** The cosine of the angle between two vectors. */
export function cosine(a: ArrayLike<number>, b: readonly number[]): number {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  b.forEach((y, i) => {
    ab += a[i]! * y;
    aa += a[i]! * a[i]!;
    bb += y * y;
  });
  return ab / Math.sqrt(aa * bb);
}

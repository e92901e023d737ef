import { forEachRowOfProducts } from "../math/image-text/products.ts";
import { spread } from "../math/image-text/spread.ts";
import { UpperQuantile } from "../math/image-text/upper-quantile.ts";
import { mean, quantile } from "../math/statistics/sample.ts";
import type { Vectors } from "../math/vectors.ts";
import type { EncoderGeometry, Retrieval } from "../schemas/encoder-outcome.ts";
import { hasSeparatingPlane } from "../theory/separating-plane.ts";

/** Pictures of several styles and the names they belong to, as unit rows. */
export interface Embedded {
  /** Style after style, each with one row per name, in the order of the names. */
  images: Vectors;
  texts: Vectors;
  dim: number;
}

const LOW = 0.05;
const HIGH = 0.95;
const TOP = 0.999;
/** Above this squared length of its mean, a tower gives the same vector for nearly everything. */
const COLLAPSED = 0.95;

/** Every measure but that of the linear program, which alone takes seconds. */
export type Products = Omit<EncoderGeometry, "separable">;

/** Whether a tower gives nearly the same vector for everything. */
export function isCollapsed({ imageConcentration, textConcentration }: Products): boolean {
  return Math.max(imageConcentration, textConcentration) > COLLAPSED;
}

/** All measures of where pictures and names lie. */
export function geometryOf(embedded: Embedded): EncoderGeometry {
  const { images, texts, dim } = embedded;
  const separable = hasSeparatingPlane(images, texts, dim);
  return { ...productsOf(embedded), separable };
}

/** The measures that one pass over all products of pictures with names gives, and the means. */
export function productsOf({ images, texts, dim }: Embedded): Products {
  const names = texts.length / dim;
  const count = images.length / dim;
  const negatives = count * (names - 1);
  const positives = new Float64Array(count);
  const high = new UpperQuantile(negatives, HIGH);
  const top = new UpperQuantile(negatives, TOP);
  const best = new Float64Array(names * names).fill(-Infinity);
  const ranks: number[] = [];
  let sum = 0;
  let maxNegative = -Infinity;
  forEachRowOfProducts(images, texts, dim, (i, products) => {
    const name = i % names;
    const own = products[name]!;
    positives[i] = own;
    let ahead = 0;
    for (let j = 0; j < names; j++) {
      const s = products[j]!;
      // By name, the best picture of each name.
      const at = j * names + name;
      if (s > best[at]!) best[at] = s;
      if (j === name) continue;
      sum += s;
      if (s >= own) ahead++;
      if (s > maxNegative) maxNegative = s;
      high.add(s);
      top.add(s);
    }
    ranks.push(ahead);
  });
  const labels = Int32Array.from({ length: count }, (_, i) => i % names);
  return {
    minPositive: positives.reduce((least, s) => Math.min(least, s), Infinity),
    maxNegative,
    meanPositive: mean(positives),
    meanNegative: sum / negatives,
    lowPositive: quantile(positives, LOW),
    highNegative: high.value(),
    topNegative: top.value(),
    xi: spread({ images, texts, labels, d: dim }).xi,
    ...meansOf(images, texts, dim),
    imageToName: shares(ranks),
    nameToImage: shares(ranksOf(best, names)),
  };
}

/** Per row, how many other columns are at least as large as the one on the diagonal. */
function ranksOf(square: Float64Array, n: number): number[] {
  return Array.from({ length: n }, (_, i) => {
    const own = square[i * n + i]!;
    let ahead = 0;
    for (let j = 0; j < n; j++) if (j !== i && square[i * n + j]! >= own) ahead++;
    return ahead;
  });
}

/** A tie counts against the right one. */
function shares(ranks: readonly number[]): Retrieval {
  const within = (limit: number) => ranks.filter((ahead) => ahead < limit).length / ranks.length;
  return { top1: within(1), top10: within(10) };
}

function meansOf(images: Vectors, texts: Vectors, dim: number) {
  const meanOf = (M: Vectors) => {
    const sum = new Float64Array(dim);
    for (let i = 0; i < M.length; i++) sum[i % dim]! += M[i]!;
    return sum.map((x) => (x * dim) / M.length);
  };
  const square = (x: Float64Array) => x.reduce((total, entry) => total + entry * entry, 0);
  const [image, text] = [meanOf(images), meanOf(texts)];
  return {
    gap: Math.sqrt(square(image.map((x, k) => x - text[k]!))),
    imageConcentration: Math.min(1, square(image)),
    textConcentration: Math.min(1, square(text)),
  };
}

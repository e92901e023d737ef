import { mean, quantile } from "../statistics/sample.ts";
import { BinCounter, type Bins } from "./bins.ts";
import { checkLabelled, type Labelled } from "./labelled.ts";
import { forEachRowOfProducts } from "./products.ts";
import { UpperQuantile } from "./upper-quantile.ts";

/** Percentile of the matching and of the non-matching products that Table 1 takes. */
const LOW = 0.05;
const HIGH = 0.95;

/** Width of the bins of Figure 1; its axis spans about half a unit. */
const BIN = 0.0025;

/** The nearest of the other side, and how it compares with the nearest of the own label. */
export interface Nearest {
  index: Int32Array;
  product: Float64Array;
  /** The largest product with one of the own label; -Infinity for a text without image. */
  own: Float64Array;
}

/** What one pass over all inner products of images with texts gives. */
export interface ProductStatistics {
  /** 5th percentile of matching, 95th of non-matching products. */
  lowMatching: number;
  highNonMatching: number;
  meanMatching: number;
  meanNonMatching: number;
  minMatching: number;
  maxNonMatching: number;
  /** Per image its nearest text, the first of equals. */
  ofImages: Nearest;
  /** Per text its nearest image, the first of equals. */
  ofTexts: Nearest;
  matching: Bins;
  nonMatching: Bins;
}

/**
 * The statistics of the n m products <image, text>: matching is an image with its own text, one per
 * image; non-matching is an image with any other text, n (m - 1) of them. Throws as `checkLabelled`.
 */
export function productStatistics(embeddings: Labelled): ProductStatistics {
  checkLabelled(embeddings);
  const { images, texts, labels, d } = embeddings;
  const n = labels.length;
  const m = texts.length / d;
  const matching = new Float64Array(n);
  const tail = new UpperQuantile(n * (m - 1), HIGH);
  const bins = { matching: new BinCounter(BIN, 1), nonMatching: new BinCounter(BIN, 1) };
  const ofImages = emptyNearest(n);
  const ofTexts = emptyNearest(m);
  let sum = 0;
  let maxNonMatching = -Infinity;
  forEachRowOfProducts(images, texts, d, (i, products) => {
    const label = labels[i]!;
    let rowSum = 0;
    for (let j = 0; j < m; j++) {
      const s = products[j]!;
      take(ofImages, i, s, j);
      take(ofTexts, j, s, i);
      if (j === label) continue;
      rowSum += s;
      maxNonMatching = Math.max(maxNonMatching, s);
      tail.add(s);
      bins.nonMatching.add(s);
    }
    const own = products[label]!;
    matching[i] = own;
    ofImages.own[i] = own;
    ofTexts.own[label] = Math.max(ofTexts.own[label]!, own);
    bins.matching.add(own);
    sum += rowSum;
  });
  return {
    lowMatching: quantile(matching, LOW),
    highNonMatching: tail.value(),
    meanMatching: mean(matching),
    meanNonMatching: sum / (n * (m - 1)),
    minMatching: matching.reduce((least, s) => Math.min(least, s), Infinity),
    maxNonMatching,
    ofImages,
    ofTexts,
    matching: bins.matching.bins(),
    nonMatching: bins.nonMatching.bins(),
  };
}

function emptyNearest(n: number): Nearest {
  return {
    index: new Int32Array(n),
    product: new Float64Array(n).fill(-Infinity),
    own: new Float64Array(n).fill(-Infinity),
  };
}

function take(nearest: Nearest, of: number, product: number, index: number): void {
  if (product > nearest.product[of]!) {
    nearest.product[of] = product;
    nearest.index[of] = index;
  }
}

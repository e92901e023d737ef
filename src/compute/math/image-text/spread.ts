import { checkLabelled, type Labelled } from "./labelled.ts";

/** xi of Appendix E and its parts, with x_i = U_i - V_i, where V_i is the text of image i. */
export interface Spread {
  /** (1/N) sum_i |x_i|^2 - |mean x|^2, taken about the mean, where nothing cancels. */
  xi: number;
  /** (1/N) sum_i |x_i|^2. */
  meanOfNorms: number;
  /** |mean x|^2. */
  normOfMean: number;
  /** (1/N) sum_i |U_i - V_pi(i)|^2 in expectation over permutations pi: 2 - 2 <mean U, mean V>. */
  randomMeanOfNorms: number;
}

/** The spread of the differences between images and their texts. Throws as `checkLabelled`. */
export function spread(embeddings: Labelled): Spread {
  checkLabelled(embeddings);
  const { images, texts, labels, d } = embeddings;
  const n = labels.length;
  const meanU = new Float64Array(d);
  const meanV = new Float64Array(d);
  labels.forEach((label, i) => {
    for (let k = 0; k < d; k++) {
      meanU[k]! += images[i * d + k]!;
      meanV[k]! += texts[label * d + k]!;
    }
  });
  let normOfMean = 0;
  let product = 0;
  for (let k = 0; k < d; k++) {
    meanU[k]! /= n;
    meanV[k]! /= n;
    const shift = meanU[k]! - meanV[k]!;
    normOfMean += shift * shift;
    product += meanU[k]! * meanV[k]!;
  }
  let xi = 0;
  let squares = 0;
  labels.forEach((label, i) => {
    for (let k = 0; k < d; k++) {
      const x = images[i * d + k]! - texts[label * d + k]!;
      const rest = x - (meanU[k]! - meanV[k]!);
      squares += x * x;
      xi += rest * rest;
    }
  });
  return { xi: xi / n, meanOfNorms: squares / n, normOfMean, randomMeanOfNorms: 2 - 2 * product };
}

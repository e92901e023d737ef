import { Matrix } from "ml-matrix";
import { modalitySuffixes } from "../../math/constellations/construction-2.ts";
import { spectrum } from "../../theory/spectrum.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";

/** Eigenvalues of a Gram matrix below this are 0; those of a simplex are 0 and k/(k - 1). */
const ZERO = 1e-9;

/**
 * Regular simplices of k unit vectors: how far products are from -1/(k - 1) and norms from 1, and how
 * many dimensions short of k they span.
 */
export function simplexMetrics(sizes: readonly number[]): Metric[] {
  let product = 0;
  let norm = 0;
  const missing: number[] = [];
  for (const k of sizes) {
    const w = Matrix.from1DArray(k, k - 1, Array.from(modalitySuffixes(k)));
    const gram = w.mmul(w.transpose());
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++) {
        const s = gram.get(i, j);
        if (i === j) norm = Math.max(norm, Math.abs(s - 1));
        else product = Math.max(product, Math.abs(s + 1 / (k - 1)));
      }
    missing.push(k - spectrum(gram).values.filter((value) => value > ZERO).length);
  }
  return [
    exact("construction-2/simplex.sizes", sizes.length),
    exact("construction-2/simplex.product.worst", product),
    exact("construction-2/simplex.norm.worst", norm),
    exact("construction-2/simplex.missing.least", Math.min(...missing)),
    exact("construction-2/simplex.missing.most", Math.max(...missing)),
  ];
}

import { forEachRowOfProducts } from "../../math/image-text/products.ts";
import { FEATURES } from "./descriptor.ts";

/** How many held-out drawings get their own name first, and among the first ten; in [0, 1]. */
export interface Retrieval {
  top1: number;
  top10: number;
}

/**
 * What the fixed features give without any learning: every held-out drawing is given the name of
 * the most similar one, by cosine, among the drawings of the other styles; a name counts with the
 * best of its drawings. All tables have one row of `FEATURES` numbers per name. A tie counts
 * against the drawing.
 */
export function nearestNeighbour(
  heldOut: Float32Array,
  others: readonly Float32Array[],
): Retrieval {
  const n = heldOut.length / FEATURES;
  const best = new Float64Array(n * n).fill(-Infinity);
  for (const other of others)
    forEachRowOfProducts(unitRows(heldOut), unitRows(other), FEATURES, (i, products) => {
      for (let j = 0; j < n; j++) best[i * n + j] = Math.max(best[i * n + j]!, products[j]!);
    });
  const found = { top1: 0, top10: 0 };
  for (let i = 0; i < n; i++) {
    const own = best[i * n + i]!;
    let ahead = 0;
    for (let j = 0; j < n; j++) if (j !== i && best[i * n + j]! >= own) ahead++;
    if (ahead < 1) found.top1++;
    if (ahead < 10) found.top10++;
  }
  return { top1: found.top1 / n, top10: found.top10 / n };
}

function unitRows(rows: Float32Array): Float64Array {
  const unit = Float64Array.from(rows);
  for (let at = 0; at < unit.length; at += FEATURES) {
    const row = unit.subarray(at, at + FEATURES);
    const norm = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
    for (let k = 0; k < FEATURES; k++) row[k]! /= norm || 1;
  }
  return unit;
}

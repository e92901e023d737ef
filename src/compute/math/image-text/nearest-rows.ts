import type { Vectors } from "../vectors.ts";

/** A row by its number, and its inner product with the query. */
export interface NearRow {
  row: number;
  product: number;
}

/** The `count` rows of `rows` with the largest inner product with `query`, of equals the first. */
export function nearestRows(query: Vectors, rows: Vectors, count: number): NearRow[] {
  const d = query.length;
  return Array.from({ length: rows.length / d }, (_, row) => {
    let product = 0;
    for (let k = 0; k < d; k++) product += query[k]! * rows[row * d + k]!;
    return { row, product };
  })
    .sort((a, b) => b.product - a.product)
    .slice(0, count);
}

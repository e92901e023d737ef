import { retrieval } from "../../math/retrieval.ts";
import { timesTransposed, type Dense } from "../../theory/unicon/dense.ts";
import { unitRows, type Heads } from "../../theory/unicon/similarity.ts";

/** The share of points whose match is nearest by cosine, the mean of both directions; rows match. */
export function top1(U: Dense, V: Dense): number {
  const s = timesTransposed(unitRows(U).rows, unitRows(V).rows);
  const { forward, backward } = retrieval(s.values, s.rows);
  return (forward + backward) / 2;
}

/** `top1` after linear heads. */
export function top1OfHeads({ X, Y }: { X: Dense; Y: Dense }, { F1, F2 }: Heads): number {
  return top1(timesTransposed(X, F1), timesTransposed(Y, F2));
}

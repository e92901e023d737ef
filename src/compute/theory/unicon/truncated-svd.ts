import { SingularValueDecomposition } from "ml-matrix";
import { torchRandn } from "../../math/torch-random.ts";
import {
  dense,
  fromMatrix,
  times,
  toMatrix,
  transpose,
  transposedTimes,
  type Dense,
} from "./dense.ts";

/** Leading singular values, largest first, with their vectors in columns. */
export interface Svd {
  U: Dense;
  sigma: number[];
  V: Dense;
}

/** Up to this many rows or columns the whole decomposition costs little. */
const SMALL = 64;
/** Columns beyond the rank that the subspace carries, to come to rest sooner. */
const SPARE = 24;

/**
 * The `rank` leading singular triples of A, or more of them. Small matrices are decomposed in full;
 * of large ones a subspace is iterated from a fixed start until the leading singular values rest to
 * 1e-14 of the largest (Halko, Martinsson and Tropp 2011, algorithm 4.4).
 */
export function truncatedSvd(A: Dense, rank: number): Svd {
  const size = Math.min(A.rows, A.columns);
  const block = rank + SPARE;
  if (size <= Math.max(SMALL, block)) return wholeSvd(A);
  const T = transpose(A);
  let Q = dense(A.columns, block, torchRandn(0, A.columns, block));
  let before: number[] = [];
  for (let sweep = 0; sweep < 500; sweep++) {
    const left = orthonormal(times(A, Q));
    Q = orthonormal(times(T, left));
    if (sweep % 4 !== 3) continue;
    const { U, sigma, V } = wholeSvd(transposedTimes(left, A));
    const rest = sigma
      .slice(0, rank)
      .every((x, k) => Math.abs(x - (before[k] ?? 0)) <= 1e-14 * sigma[0]!);
    if (rest) return { U: times(left, U), sigma, V };
    before = sigma;
  }
  return wholeSvd(A);
}

function wholeSvd(A: Dense): Svd {
  const { leftSingularVectors, rightSingularVectors, diagonal } = new SingularValueDecomposition(
    toMatrix(A),
    { autoTranspose: true },
  );
  const order = diagonal.map((_, k) => k).sort((a, b) => diagonal[b]! - diagonal[a]!);
  return {
    U: fromMatrix(leftSingularVectors.subMatrixColumn(order)),
    sigma: order.map((k) => diagonal[k]!),
    V: fromMatrix(rightSingularVectors.subMatrixColumn(order)),
  };
}

/** Gram and Schmidt's basis of the columns, each made orthogonal twice. */
function orthonormal(A: Dense): Dense {
  const T = transpose(A);
  const { columns: m, values } = T;
  for (let k = 0; k < T.rows; k++) {
    const row = values.subarray(k * m, (k + 1) * m);
    for (let pass = 0; pass < 2; pass++)
      for (let l = 0; l < k; l++) {
        const other = values.subarray(l * m, (l + 1) * m);
        const along = dot(row, other);
        for (let i = 0; i < m; i++) row[i]! -= along * other[i]!;
      }
    const length = Math.sqrt(dot(row, row));
    if (length > 0) for (let i = 0; i < m; i++) row[i]! /= length;
  }
  return transpose(T);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

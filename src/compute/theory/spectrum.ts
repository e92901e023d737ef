import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Graph } from "./graph.ts";

/** Eigenvalues of a symmetric matrix, largest first, each with its unit eigenvector. */
export interface Spectrum {
  values: number[];
  /** Column i belongs to value i. */
  vectors: Matrix;
}

/** The spectrum of a symmetric matrix, to about 1e-14 of its largest eigenvalue. */
export function spectrum(symmetric: Matrix): Spectrum {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((_, at) => at).reverse();
  return {
    values: order.map((at) => realEigenvalues[at]!),
    vectors: eigenvectorMatrix.subMatrixColumn(order),
  };
}

/** The adjacency matrix A. */
export function adjacencyMatrix({ n, adjacency }: Graph): Matrix {
  return Matrix.from1DArray(n, n, Array.from(adjacency));
}

/**
 * Q^T M Q for an orthonormal basis Q of the vectors that sum to 0 (Helmert's), (n - 1) x (n - 1): M
 * restricted to them, without the 0 that the projected matrix P M P has for the vector of ones.
 */
export function onZeroSums(M: Matrix): Matrix {
  const n = M.rows;
  const Q = Matrix.zeros(n, n - 1);
  for (let k = 1; k < n; k++) {
    const norm = Math.sqrt(k * (k + 1));
    for (let i = 0; i < k; i++) Q.set(i, k - 1, 1 / norm);
    Q.set(k, k - 1, -k / norm);
  }
  return Q.transpose().mmul(M).mmul(Q);
}

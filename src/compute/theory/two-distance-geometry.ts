import { Matrix, SingularValueDecomposition } from "ml-matrix";
import type { Graph } from "./graph.ts";
import { adjacencyMatrix, spectrum } from "./spectrum.ts";

/** What the points themselves say, without the theorem. */
export interface Geometry {
  /** The largest squared distance of neighbours, with 1 between others, that points can have. */
  squaredRatio: number;
  affineDimension: number;
  /** How far the points are from the best sphere; 0 when spherical. */
  sphereResidual: number;
}

/**
 * The points of a graph whose edges are the longer of two distances, made and measured: the largest
 * ratio by bisection, coordinates from it, and the sphere that fits them best. Null where the ratio
 * has no largest value. Owes nothing to the spectral test, which it checks.
 */
export function geometryOf(graph: Graph): Geometry | null {
  const A = adjacencyMatrix(graph);
  const { n } = graph;
  const least = (squaredRatio: number) => spectrum(centredGram(A, squaredRatio)).values[n - 1]!;
  if (least(1e6) > -1e-6) return null;
  let low = 1;
  let high = 1e6;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    // The vector of ones always has eigenvalue 0, so that the least is never positive.
    if (least(middle) > -1e-13) low = middle;
    else high = middle;
  }
  const { values, vectors } = spectrum(centredGram(A, low));
  const affineDimension = values.filter((x) => x > 1e-7).length;
  const points = Array.from({ length: n }, (_, i) =>
    Array.from({ length: affineDimension }, (_, k) => vectors.get(i, k) * Math.sqrt(values[k]!)),
  );
  return { squaredRatio: low, affineDimension, sphereResidual: sphereResidual(points) };
}

/** -P D P / 2 with D the squared distances. */
function centredGram(A: Matrix, squaredRatio: number): Matrix {
  const n = A.rows;
  const D = Matrix.zeros(n, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (i !== j) D.set(i, j, A.get(i, j) === 1 ? squaredRatio : 1);
  const means = Array.from({ length: n }, (_, i) => D.getRow(i).reduce((s, x) => s + x, 0) / n);
  const mean = means.reduce((s, x) => s + x, 0) / n;
  const gram = Matrix.zeros(n, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) gram.set(i, j, -(D.get(i, j) - means[i]! - means[j]! + mean) / 2);
  return gram;
}

/** The residual of 2 <p, c> + s = |p|^2, least squares over the centre c and s. */
function sphereResidual(points: number[][]): number {
  const left = new Matrix(points.map((p) => [...p.map((x) => 2 * x), 1]));
  const right = Matrix.columnVector(points.map((p) => p.reduce((s, x) => s + x * x, 0)));
  const solution = new SingularValueDecomposition(left).solve(right);
  return Matrix.sub(left.mmul(solution), right).norm();
}

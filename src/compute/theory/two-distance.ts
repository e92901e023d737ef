import { Matrix } from "ml-matrix";
import type { Graph } from "./graph.ts";
import { adjacencyMatrix, onZeroSums, spectrum, type Spectrum } from "./spectrum.ts";

/** Eigenvalues closer than this are one, and mu must exceed it. */
const TOLERANCE = 1e-8;

/** Points on a sphere whose distances are 1 between non-neighbours and k > 1 between neighbours. */
export interface SphericalRepresentation {
  /** The lowest dimension, n - 1 - the multiplicity of lambda_2. */
  d: number;
  /** Inner product of non-neighbours (the shorter distance) on the unit sphere. */
  alpha: number;
  /** Inner product of neighbours (the longer distance) on the unit sphere. */
  beta: number;
  /** Unit vectors, row-major n x d. */
  X: Float64Array;
}

/** What the spectrum says of a graph whose edges are the longer of two distances. */
export interface TwoDistance {
  /** The largest eigenvalue of A on the vectors that sum to 0, that is of P A P there. */
  mu: number;
  /** Its multiplicity there. */
  muMultiplicity: number;
  /** The second eigenvalue of A. */
  lambda2: number;
  /** Its multiplicity in A, one copy left out when it equals the first. */
  lambda2Multiplicity: number;
  /** Distance of neighbours over that of non-neighbours, sqrt(1 + 1/mu), in fewer than n - 1 dimensions. */
  ratio: number | null;
  /** The lowest dimension of any such points, n - 1 - the multiplicity of mu; n - 1 if mu <= 0. */
  affineDimension: number;
  /** Null if only the n - 1 dimensions that always do have such points on a sphere. */
  spherical: SphericalRepresentation | null;
}

/**
 * The characterisation of Noman and Yao (arXiv 2211.12582): the graph has a spherical two-distance
 * representation, edges longer, in fewer than n - 1 dimensions exactly when mu > 0, (i) mu = lambda_2,
 * and (ii) both have the same multiplicity, one copy of lambda_1 not counted when lambda_1 = lambda_2.
 *
 * mu <= 0 exactly for complete multipartite graphs, the complete and the empty one included. Throws
 * `invalid number of vertices` below 2.
 */
export function spectralTwoDistance(graph: Graph): TwoDistance {
  const { n } = graph;
  if (n < 2) throw new Error(`invalid number of vertices: ${n}`);
  const A = adjacencyMatrix(graph);
  const whole = spectrum(A);
  const restricted = spectrum(onZeroSums(A)).values;
  const mu = restricted[0]!;
  const lambda2 = whole.values[1]!;
  const tied = near(whole.values[0]!, lambda2);
  const muMultiplicity = restricted.filter((x) => near(x, mu)).length;
  const lambda2Multiplicity = whole.values.filter((x) => near(x, lambda2)).length - (tied ? 1 : 0);

  const flat = mu > TOLERANCE;
  const spherical = flat && near(mu, lambda2) && muMultiplicity === lambda2Multiplicity;
  return {
    mu,
    muMultiplicity,
    lambda2,
    lambda2Multiplicity,
    ratio: flat ? Math.sqrt(1 + 1 / mu) : null,
    affineDimension: n - 1 - (flat ? muMultiplicity : 0),
    spherical: spherical
      ? representation(A, whole, lambda2, tied, n - 1 - lambda2Multiplicity)
      : null,
  };
}

/**
 * The Gram matrix I + alpha (J - I - A) + beta A with alpha = c/(c + lambda_2) and
 * beta = (c - 1)/(c + lambda_2), of rank d, and its factor. c = -1 / (1^T B^+ 1) with
 * B = lambda_2 I - A, or 0 when lambda_1 = lambda_2.
 */
function representation(
  A: Matrix,
  { values, vectors }: Spectrum,
  lambda2: number,
  tied: boolean,
  d: number,
): SphericalRepresentation {
  const n = A.rows;
  let inverse = 0;
  values.forEach((value, at) => {
    if (near(value, lambda2)) return;
    const sum = vectors.getColumn(at).reduce((total, x) => total + x, 0);
    inverse += (sum * sum) / (lambda2 - value);
  });
  const c = tied ? 0 : -1 / inverse;
  const alpha = c / (c + lambda2);
  const beta = (c - 1) / (c + lambda2);

  const gram = Matrix.zeros(n, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) gram.set(i, j, i === j ? 1 : A.get(i, j) === 1 ? beta : alpha);
  const factor = spectrum(gram);
  const X = new Float64Array(n * d);
  for (let k = 0; k < d; k++) {
    const scale = Math.sqrt(factor.values[k]!);
    for (let i = 0; i < n; i++) X[i * d + k] = scale * factor.vectors.get(i, k);
  }
  return { d, alpha, beta, X };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < TOLERANCE;
}

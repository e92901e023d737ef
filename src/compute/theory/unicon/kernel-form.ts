import { spectrum } from "../spectrum.ts";
import { checkRho, closedForm, type ClosedFormOptions } from "./closed-form.ts";
import { dense, times, timesTransposed, toMatrix, fromMatrix, type Dense } from "./dense.ts";

/** Eigenvalues below this share of the largest count as 0 in square roots and their inverses. */
export const KERNEL_CUT = 1e-3;

/** The eigenvectors of a kernel matrix whose eigenvalues are above the cut, largest first. */
export interface KernelSpectrum {
  values: number[];
  /** n x c. */
  vectors: Dense;
}

/**
 * The part of a kernel matrix that the pseudo-inverse keeps: eigenvalues of at least `cut` times the
 * largest, and `most` of them at most. Throws `invalid kernel: no positive eigenvalue`.
 */
export function kernelSpectrum(K: Dense, cut = KERNEL_CUT, most = K.rows): KernelSpectrum {
  const all = spectrum(toMatrix(K));
  const largest = all.values[0]!;
  if (!(largest > 0)) throw new Error("invalid kernel: no positive eigenvalue");
  const values = all.values.filter((value) => value >= cut * largest).slice(0, most);
  return {
    values,
    vectors: fromMatrix(all.vectors.subMatrix(0, K.rows - 1, 0, values.length - 1)),
  };
}

/** K^(power/2) on what the spectrum keeps, as an n x n matrix; power 1 or -1. */
function root({ values, vectors }: KernelSpectrum, power: 1 | -1): Dense {
  const scaledVectors = dense(vectors.rows, vectors.columns, vectors.values);
  for (let i = 0; i < vectors.rows; i++)
    for (let k = 0; k < values.length; k++)
      scaledVectors.values[i * values.length + k]! *= Math.sqrt(values[k]!) ** power;
  return timesTransposed(scaledVectors, vectors);
}

/** The closed form in the two reproducing-kernel spaces, for frozen weights. */
export interface KernelForm {
  /** n x r: head i of side one is sum_j A_ji k(x_j, .). */
  A: Dense;
  /** n x r. */
  B: Dense;
  /** Singular values of K_X^(1/2) S K_Y^(1/2), largest first. */
  sigma: number[];
}

/**
 * A B^T = K_X^(-1/2) [K_X^(1/2) S K_Y^(1/2)]_r K_Y^(-1/2) / rho, with pseudo-inverses above `cut`.
 * The truncation [.]_r is part of it; the paper's eq. 105 to 107 leave it out.
 *
 * Throws `invalid pairs`, `invalid rank`, `invalid rho`, `invalid kernel`.
 */
export function kernelForm(
  KX: Dense,
  KY: Dense,
  S: Dense,
  options: ClosedFormOptions,
  cut = KERNEL_CUT,
): KernelForm {
  if (KX.rows !== KY.rows) throw new Error(`invalid pairs: ${KX.rows} and ${KY.rows}`);
  checkRho(options.rho);
  const [x, y] = [kernelSpectrum(KX, cut), kernelSpectrum(KY, cut)];
  const allowed = Math.min(x.values.length, y.values.length);
  if (options.rank > allowed)
    throw new Error(`invalid rank: ${options.rank}, the data allow ${allowed}`);
  const { F1, F2, sigma } = closedForm(times(times(root(x, 1), S), root(y, 1)), options);
  return { A: timesTransposed(root(x, -1), F1), B: timesTransposed(root(y, -1), F2), sigma };
}

/** A centred kernel as explicit coordinates, in which the kernel form is the linear one. */
export interface KernelCoordinates {
  /** n x c: the training points. */
  train: Dense;
  /** New points from their kernel with the training points, m x n. */
  coordinates: (cross: Dense) => Dense;
}

/**
 * Kernel principal components above the cut, `most` at most, after centring: inner products of the
 * coordinates are the centred kernel. Throws `invalid kernel`.
 */
export function kernelCoordinates(K: Dense, cut = KERNEL_CUT, most = K.rows): KernelCoordinates {
  const means = columnMeans(K);
  const total = means.reduce((sum, x) => sum + x, 0) / K.rows;
  const center = (M: Dense): Dense => {
    const C = dense(M.rows, M.columns, M.values);
    for (let i = 0; i < M.rows; i++) {
      let own = 0;
      for (let j = 0; j < M.columns; j++) own += M.values[i * M.columns + j]!;
      own /= M.columns;
      for (let j = 0; j < M.columns; j++) C.values[i * M.columns + j]! += total - own - means[j]!;
    }
    return C;
  };
  const { values, vectors } = kernelSpectrum(center(K), cut, most);
  const back = dense(vectors.rows, vectors.columns, vectors.values);
  for (let i = 0; i < back.rows; i++)
    for (let k = 0; k < values.length; k++)
      back.values[i * values.length + k]! /= Math.sqrt(values[k]!);
  const coordinates = (cross: Dense): Dense => times(center(cross), back);
  return { train: coordinates(K), coordinates };
}

function columnMeans({ rows, columns, values }: Dense): Float64Array {
  const means = new Float64Array(columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) means[j]! += values[i * columns + j]! / rows;
  return means;
}

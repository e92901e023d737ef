import { acos } from "../../math/elementary/arc-cosine.ts";
import { exp } from "../../math/elementary.ts";
import { quantile } from "../../math/statistics/sample.ts";
import { dense, type Dense } from "./dense.ts";

/** A kernel as a function of <x, y>, |x|^2 and |y|^2. */
export type Kernel = (product: number, xx: number, yy: number) => number;

/** exp(-|x - y|^2 / (2 h^2)). Throws `invalid bandwidth` unless h > 0. */
export function gaussian(h: number): Kernel {
  if (!(h > 0 && h < Infinity)) throw new Error(`invalid bandwidth: ${h}`);
  return (product, xx, yy) => exp(-Math.max(xx + yy - 2 * product, 0) / (2 * h * h));
}

/** 1 - theta / pi, theta the angle between x and y. */
export const angular: Kernel = (product, xx, yy) => 1 - angle(product, xx, yy) / Math.PI;

/** The arc-cosine kernel of order 1 (Cho and Saul 2009): |x| |y| (sin + (pi - theta) cos) / pi. */
export const arcCosine: Kernel = (product, xx, yy) => {
  const theta = angle(product, xx, yy);
  const lengths = Math.sqrt(xx * yy);
  const cosine = lengths > 0 ? product / lengths : 0;
  const sine = Math.sqrt(Math.max(1 - cosine * cosine, 0));
  return (lengths * (sine + (Math.PI - theta) * cosine)) / Math.PI;
};

function angle(product: number, xx: number, yy: number): number {
  const lengths = Math.sqrt(xx * yy);
  return lengths > 0 ? acos(Math.min(1, Math.max(-1, product / lengths))) : Math.PI / 2;
}

/** k(x_i, y_j), points in rows. */
export function gram(kernel: Kernel, X: Dense, Y: Dense): Dense {
  const K = dense(X.rows, Y.rows);
  const d = X.columns;
  const xx = squares(X);
  const yy = X === Y ? xx : squares(Y);
  for (let i = 0; i < X.rows; i++)
    for (let j = 0; j < Y.rows; j++) {
      if (X === Y && j < i) {
        K.values[i * Y.rows + j] = K.values[j * Y.rows + i]!;
        continue;
      }
      let product = 0;
      for (let k = 0; k < d; k++) product += X.values[i * d + k]! * Y.values[j * d + k]!;
      K.values[i * Y.rows + j] = kernel(product, xx[i]!, yy[j]!);
    }
  return K;
}

/** The median of the distances between two different points. */
export function medianDistance(X: Dense): number {
  const d = X.columns;
  const distances: number[] = [];
  for (let i = 0; i < X.rows; i++)
    for (let j = 0; j < i; j++) {
      let square = 0;
      for (let k = 0; k < d; k++) square += (X.values[i * d + k]! - X.values[j * d + k]!) ** 2;
      distances.push(Math.sqrt(square));
    }
  return quantile(distances, 0.5);
}

function squares({ rows, columns, values }: Dense): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < columns; k++) sum += values[i * columns + k]! ** 2;
    return sum;
  });
}

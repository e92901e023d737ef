import { expm1 } from "../../math/elementary.ts";
import { torchGenerator } from "../../math/torch-random.ts";
import { dense, timesTransposed, type Dense } from "../../theory/unicon/dense.ts";

/** Pairs to learn from and pairs held out, points in rows, centred by the mean of the first. */
export interface PairData {
  train: { X: Dense; Y: Dense };
  test: { X: Dense; Y: Dense };
}

/** Which way the two sides hang on what they share. */
export type Generator = "linear" | "nonlinear";

/** Sizes of the synthetic benchmark. */
export interface Sizes {
  train: number;
  test: number;
  /** Dimension of what the sides share, and of each side. */
  latent: number;
  p: number;
  q: number;
  hidden: number;
  noise: number;
}

type Draw = (rows: number, columns: number) => Dense;

/**
 * Draws the benchmark: z normal; linear, x = W z / sqrt(latent); nonlinear, x = W relu(1.5 V z /
 * sqrt(latent) + 0.5 b) / sqrt(hidden) and y = W' tanh(2 V' z / sqrt(latent)) / sqrt(hidden); normal
 * noise on both. `labels` gives the row of z each pair uses, for data where several pairs share one.
 */
export function drawPairs(
  generator: Generator,
  sizes: Sizes,
  seed: number,
  labels?: (pair: number) => number,
): PairData {
  const normal = torchGenerator(seed);
  const draw: Draw = (rows, columns) => dense(rows, columns, normal.randn(rows * columns));
  const n = sizes.train + sizes.test;
  const distinct = draw(n, sizes.latent);
  const z = labels ? chosenRows(distinct, n, labels) : distinct;
  const [X, Y] = SIDES[generator](z, sizes, draw);
  for (const side of [X, Y]) {
    const noise = draw(n, side.columns);
    side.values.forEach((x, i) => (side.values[i] = x + sizes.noise * noise.values[i]!));
    center(side, sizes.train);
  }
  const part = (from: number, to: number) => ({ X: rowsOf(X, from, to), Y: rowsOf(Y, from, to) });
  return { train: part(0, sizes.train), test: part(sizes.train, n) };
}

const SIDES: Record<Generator, (z: Dense, sizes: Sizes, draw: Draw) => [Dense, Dense]> = {
  linear(z, { latent, p, q }, draw) {
    const side = (columns: number) =>
      map(timesTransposed(z, draw(columns, latent)), (x) => x / Math.sqrt(latent));
    return [side(p), side(q)];
  },
  nonlinear(z, { latent, p, q, hidden }, draw) {
    const inside = (gain: number) =>
      map(timesTransposed(z, draw(hidden, latent)), (x) => (gain * x) / Math.sqrt(latent));
    const outside = (h: Dense, columns: number) =>
      map(timesTransposed(h, draw(columns, hidden)), (x) => x / Math.sqrt(hidden));
    const shift = draw(1, hidden).values;
    const relu = map(inside(1.5), (x, j) => Math.max(x + 0.5 * shift[j]!, 0));
    return [outside(relu, p), outside(map(inside(2), tanh), q)];
  },
};

/** tanh x, without overflow. */
function tanh(x: number): number {
  const e = expm1(-2 * Math.abs(x));
  return (x < 0 ? 1 : -1) * (e / (e + 2));
}

function map(M: Dense, f: (x: number, column: number) => number): Dense {
  return { ...M, values: M.values.map((x, i) => f(x, i % M.columns)) };
}

function chosenRows(M: Dense, count: number, at: (row: number) => number): Dense {
  const chosen = dense(count, M.columns);
  for (let i = 0; i < count; i++)
    chosen.values.set(M.values.subarray(at(i) * M.columns, (at(i) + 1) * M.columns), i * M.columns);
  return chosen;
}

function center(M: Dense, over: number): void {
  for (let k = 0; k < M.columns; k++) {
    let mean = 0;
    for (let i = 0; i < over; i++) mean += M.values[i * M.columns + k]! / over;
    for (let i = 0; i < M.rows; i++) M.values[i * M.columns + k]! -= mean;
  }
}

function rowsOf({ columns, values }: Dense, from: number, to: number): Dense {
  return dense(to - from, columns, values.subarray(from * columns, to * columns));
}

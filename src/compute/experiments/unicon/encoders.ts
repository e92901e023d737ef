import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import {
  dense,
  timesTransposed,
  transposedTimes,
  times,
  type Dense,
} from "../../theory/unicon/dense.ts";

/** A trainable map of points, its parameters in one array. */
export interface Encoder {
  parameters: Float64Array;
  /** Points in rows to points in rows. */
  encode(X: Dense): Dense;
  /** From dL/d encode(X) to dL/d parameters, of the X encoded last. */
  gradient(G: Dense): Float64Array;
}

/** Numbers in [-1, 1) after one seed. */
export type Uniform = () => number;

/** A source of numbers in [-1, 1). */
export function uniformFrom(seed: number): Uniform {
  const bits = mersenneTwister(seed);
  return () => 2 * uniform53(bits) - 1;
}

/** x -> F x, F of r x p, starting as PyTorch's linear layers do: uniform within 1/sqrt(p). */
export function linearEncoder(p: number, r: number, uniform: Uniform): Encoder {
  const F = dense(r, p);
  fill(F, p, uniform);
  let input = dense(0, p);
  return {
    parameters: F.values,
    encode(X) {
      input = X;
      return timesTransposed(X, F);
    },
    gradient: (G) => transposedTimes(G, input).values,
  };
}

/** x -> F relu(H x + c) with `hidden` units, starting likewise. */
export function hiddenLayerEncoder(
  p: number,
  hidden: number,
  r: number,
  uniform: Uniform,
): Encoder {
  const parameters = new Float64Array(hidden * p + hidden + r * hidden);
  const part = (from: number, rows: number, columns: number): Dense => ({
    rows,
    columns,
    values: parameters.subarray(from, from + rows * columns),
  });
  const H = part(0, hidden, p);
  const c = part(hidden * p, 1, hidden);
  const F = part(hidden * p + hidden, r, hidden);
  fill(H, p, uniform);
  fill(c, p, uniform);
  fill(F, hidden, uniform);
  let input = dense(0, p);
  let active = dense(0, hidden);
  return {
    parameters,
    encode(X) {
      input = X;
      active = timesTransposed(X, H);
      active.values.forEach((x, i) => {
        active.values[i] = Math.max(x + c.values[i % hidden]!, 0);
      });
      return timesTransposed(active, F);
    },
    gradient(G) {
      const back = times(G, F);
      active.values.forEach((x, i) => {
        if (x === 0) back.values[i] = 0;
      });
      const gradient = new Float64Array(parameters.length);
      gradient.set(transposedTimes(back, input).values);
      back.values.forEach((x, i) => (gradient[hidden * p + (i % hidden)]! += x));
      gradient.set(transposedTimes(G, active).values, hidden * p + hidden);
      return gradient;
    },
  };
}

function fill({ values }: Dense, inputs: number, uniform: Uniform): void {
  for (let i = 0; i < values.length; i++) values[i] = uniform() / Math.sqrt(inputs);
}

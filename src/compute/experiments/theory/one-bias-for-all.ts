import { log } from "../../math/elementary.ts";
import { FORMULA } from "../../math/entry-loss.ts";
import { margin, relativeBiasStar } from "../../math/margin.ts";
import { pairLoss } from "../../math/pair-loss.ts";
import { separation, separationOver, type Pair } from "../../math/separation.ts";

/** Vectors of k modalities with the edges along which eq. (10) sums. */
export interface Configuration {
  vectors: readonly Float64Array[];
  edges: readonly Pair[];
  n: number;
  d: number;
}

/** Eq. (10): the sum of eq. (9) over the edges, every edge with the same t and b_rel. */
export function lossOverEdges(
  { vectors, edges, n, d }: Configuration,
  temperature: number,
  relativeBias: number,
): number {
  const parameters = {
    parameterization: "relative-bias",
    temperature,
    bias: relativeBias,
  } as const;
  return edges.reduce(
    (sum, [a, b]) => sum + pairLoss({ U: vectors[a]!, V: vectors[b]!, n, d }, parameters, FORMULA),
    0,
  );
}

/**
 * Two edges that separate, each at a relative bias of its own, and no common one: modality 0 with a
 * copy of itself, and with a copy turned by a right angle in a plane of its own. The points of the
 * code X are in the first d coordinates of d + 2; `delta` weighs them on the second edge.
 */
export function partedEdges(X: Float64Array, n: number, d: number, delta: number): Configuration {
  const width = d + 2;
  const height = Math.sqrt(1 - delta * delta);
  const build = (first: number, second: number) => {
    const M = new Float64Array(n * width);
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < d; k++) M[i * width + k] = delta * X[i * d + k]!;
      M[i * width + d] = first * height;
      M[i * width + d + 1] = second * height;
    }
    return M;
  };
  const [hub, near, far] = [build(1, 0), build(1, 0), build(0, 1)];
  return {
    vectors: [hub, near, far],
    edges: [
      [0, 1],
      [0, 2],
    ],
    n,
    d: width,
  };
}

/** Margin of every edge by itself, and m* and b* of all edges together. */
export function edgeGeometry({ vectors, edges, n, d }: Configuration) {
  const common = separationOver(vectors, edges, n, d);
  return {
    each: edges.map(([a, b]) => margin(separation(vectors[a]!, vectors[b]!, n, d))),
    common: margin(common),
    relativeBias: relativeBiasStar(common),
  };
}

/** The least loss over a grid of t and b_rel. */
export function leastLossOnGrid(
  configuration: Configuration,
  temperatures: readonly number[],
  relativeBiases: readonly number[],
): number {
  return Math.min(
    ...temperatures.flatMap((t) => relativeBiases.map((b) => lossOverEdges(configuration, t, b))),
  );
}

/** 2 log 2: what a matching product that does not exceed a non-matching one costs at any t and b. */
export const TWO_LOG_2 = 2 * log(2);

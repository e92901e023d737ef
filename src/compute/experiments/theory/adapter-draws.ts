import { appendSuffix } from "../../math/constellations/construction-2.ts";
import type { RelativeBiasParameters } from "../../math/constellations/implicit-adapter.ts";
import { FORMULA } from "../../math/entry-loss.ts";
import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import { pairLoss } from "../../math/pair-loss.ts";
import { normaliseRows } from "../../math/sphere.ts";
import { torchGenerator } from "../../math/torch-random.ts";

/** Ranges of a draw; N and d are drawn from whole numbers, both ends included. */
export const DRAW_RANGES: Record<
  "n" | "dim" | "temperature" | "relativeBias" | "delta",
  [number, number]
> = {
  n: [2, 12],
  dim: [2, 8],
  temperature: [1, 100],
  relativeBias: [-1, 1],
  delta: [0.05, 1],
};

/** Random unit vectors of k modalities with the parameters of a loss and of an adapter. */
export interface AdapterDraw extends RelativeBiasParameters {
  k: number;
  n: number;
  d: number;
  delta: number;
  /** One row-major n x d matrix per modality. */
  vectors: Float64Array[];
}

/** `count` draws after `seed`, the number of modalities going round `modalities`. */
export function adapterDraws(
  seed: number,
  count: number,
  modalities: readonly number[],
): AdapterDraw[] {
  const bits = mersenneTwister(seed);
  const normals = torchGenerator(seed);
  const within = ([low, high]: [number, number]) => low + (high - low) * uniform53(bits);
  const whole = ([low, high]: [number, number]) => Math.floor(within([low, high + 1]));
  return Array.from({ length: count }, (_, i) => {
    const k = modalities[i % modalities.length]!;
    const n = whole(DRAW_RANGES.n);
    const d = whole(DRAW_RANGES.dim);
    const draw = {
      temperature: within(DRAW_RANGES.temperature),
      relativeBias: within(DRAW_RANGES.relativeBias),
      delta: within(DRAW_RANGES.delta),
    };
    const vectors = Array.from({ length: k }, () =>
      normaliseRows(Float64Array.from(normals.randn(n * d)), n, d),
    );
    return { k, n, d, vectors, ...draw };
  });
}

/** The loss of eq. (10) on the complete graph: the sum of eq. (9) over all pairs of modalities. */
export function lossOverPairs(
  vectors: readonly Float64Array[],
  n: number,
  d: number,
  { temperature, relativeBias }: RelativeBiasParameters,
): number {
  const parameters = {
    parameterization: "relative-bias",
    temperature,
    bias: relativeBias,
  } as const;
  return vectors
    .flatMap((U, a) =>
      vectors.slice(a + 1).map((V) => pairLoss({ U, V, n, d }, parameters, FORMULA)),
    )
    .reduce((sum, loss) => sum + loss, 0);
}

/** The loss of a draw through adapters that append sqrt(1 - delta^2) times row j of `suffixes`. */
export function lossThroughAdapters(draw: AdapterDraw, suffixes: Float64Array): number {
  const { k, n, d, delta, vectors } = draw;
  const width = suffixes.length / k;
  const adapted = vectors.map((M, j) =>
    appendSuffix(M, n, d, delta, suffixes.subarray(j * width, (j + 1) * width)),
  );
  return lossOverPairs(adapted, n, d + width, draw);
}

/** |x - y| / |y|. */
export const relativeError = (x: number, y: number): number => Math.abs(x - y) / Math.abs(y);

import { simplex } from "../../math/codes/simplex.ts";
import { exp } from "../../math/elementary.ts";
import { extend } from "../../math/adapter.ts";
import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import { normaliseRows } from "../../math/sphere.ts";
import { torchGenerator } from "../../math/torch-random.ts";

/**
 * Kinds of draws, which take turns: both sides independent; V close to U; both sides shifted along
 * one direction, U up and V down; and the double-constant embedding of a simplex, where Theorem 3.4
 * holds with equality, slightly disturbed.
 */
export const DRAW_KINDS = ["independent", "close", "shifted", "extremal"] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];

/** N and d of a draw, from whole numbers, both ends included; extremal draws have d = N. */
export const DRAW_SIZES = { n: [2, 20], dim: [2, 8] } as const;

/** Disturbances are e^x with x uniform here: from 1e-10 to 1. */
const LOG_NOISE = [-23, 0] as const;

export interface PairDraw extends PairVectors {
  kind: DrawKind;
}

/** `count` pairs of modalities after `seed`: unit rows in float64, the kinds taking turns. */
export function pairDraws(seed: number, count: number): PairDraw[] {
  const bits = mersenneTwister(seed);
  const normals = torchGenerator(seed);
  const within = ([low, high]: readonly [number, number]) => low + (high - low) * uniform53(bits);
  const whole = ([low, high]: readonly [number, number]) => Math.floor(within([low, high + 1]));
  return Array.from({ length: count }, (_, i) => {
    const kind = DRAW_KINDS[i % DRAW_KINDS.length]!;
    const n = whole(DRAW_SIZES.n);
    const d = kind === "extremal" ? n : whole(DRAW_SIZES.dim);
    const noise = exp(within(LOG_NOISE));
    const random = () => Float64Array.from(normals.randn(n * d));
    const [U, V] = sides(kind, { n, d, noise, delta: uniform53(bits) }, random);
    return { kind, U: normaliseRows(U, n, d), V: normaliseRows(V, n, d), n, d };
  });
}

interface Shape {
  n: number;
  d: number;
  noise: number;
  delta: number;
}

function sides(
  kind: DrawKind,
  { n, d, noise, delta }: Shape,
  random: () => Float64Array,
): [Float64Array, Float64Array] {
  const disturbed = (M: Float64Array) => {
    const step = random();
    return M.map((x, at) => x + noise * step[at]!);
  };
  switch (kind) {
    case "independent":
      return [random(), random()];
    case "close": {
      const U = normaliseRows(random(), n, d);
      return [U, disturbed(U)];
    }
    case "shifted": {
      const U = random();
      const V = disturbed(U);
      for (let i = 0; i < n; i++) {
        U[i * d]! += 2 * delta;
        V[i * d]! -= 2 * delta;
      }
      return [U, V];
    }
    case "extremal": {
      const { X } = simplex(n - 1);
      return [disturbed(extend(X, n, n - 1, delta, 1)), disturbed(extend(X, n, n - 1, delta, -1))];
    }
  }
}

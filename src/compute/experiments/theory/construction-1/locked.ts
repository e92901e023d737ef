import { exp } from "../../../math/elementary.ts";
import { construction1 } from "../../../math/constellations/construction-1.ts";
import { mersenneTwister, uniform53 } from "../../../math/mersenne-twister.ts";
import { normaliseRows } from "../../../math/sphere.ts";
import { torchGenerator } from "../../../math/torch-random.ts";
import { measured } from "../measured.ts";

/** The closest two vectors of a near draw are e^x apart, x uniform in `logDistance`. */
export const LOCKED_SETTINGS = { draws: 500, seed: 15, logDistance: [-14, 0] };

/**
 * Locked embeddings X, U = V = X under Construction 1: whether the margin is positive, for random
 * distinct vectors, for two that nearly coincide, and for two that do.
 */
export function lockedEmbeddings(): Record<string, number> {
  const { draws, seed, logDistance } = LOCKED_SETTINGS;
  const [low, high] = logDistance as [number, number];
  const bits = mersenneTwister(seed);
  const normals = torchGenerator(seed);
  const counts = { distinct: 0, near: 0, repeated: 0 };
  let closest = Infinity;
  for (let i = 0; i < draws; i++) {
    const n = 2 + (bits() % 19);
    const d = 2 + (bits() % 9);
    const delta = 0.05 + 0.95 * uniform53(bits);
    const phi = Math.sqrt(1 - delta * delta) * uniform53(bits);
    const X = normaliseRows(Float64Array.from(normals.randn(n * d)), n, d);
    const step = Float64Array.from(normals.randn(d));
    const distance = exp(low + (high - low) * uniform53(bits));
    closest = Math.min(closest, distance);
    const margin = (points: Float64Array) =>
      measured(construction1({ U: points, V: points, n, d }, delta, phi)).margin;
    if (margin(X) > 0) counts.distinct++;
    if (margin(withLast(X, d, step, distance)) > 0) counts.near++;
    if (margin(withLast(X, d, step, 0)) > 0) counts.repeated++;
  }
  return {
    "locked.draws": draws,
    "locked.distinct-positive": counts.distinct,
    "locked.near-positive": counts.near,
    "locked.near-closest": closest,
    "locked.repeated-positive": counts.repeated,
  };
}

/** X with its last row put at `distance` from the first, along `step`; equal to it at 0. */
function withLast(X: Float64Array, d: number, step: Float64Array, distance: number): Float64Array {
  const moved = X.slice();
  const last = X.length - d;
  for (let k = 0; k < d; k++) moved[last + k] = X[k]!;
  if (distance === 0) return moved;
  const tangent = tangentDirection(X.subarray(0, d), step);
  for (let k = 0; k < d; k++) moved[last + k]! += distance * tangent[k]!;
  return normaliseRows(moved, moved.length / d, d);
}

/** The part of `step` orthogonal to the unit vector x, normalised. */
function tangentDirection(x: Float64Array, step: Float64Array): Float64Array {
  let along = 0;
  for (let k = 0; k < x.length; k++) along += x[k]! * step[k]!;
  return normaliseRows(
    step.map((s, k) => s - along * x[k]!),
    1,
    x.length,
  );
}

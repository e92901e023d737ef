import { simplex } from "../../../math/codes/simplex.ts";
import { construction1 } from "../../../math/constellations/construction-1.ts";

const STEPS = 50;

/** Weights with delta^2 + phi^2 = 1, delta > 0. */
const ON_THE_CIRCLE = [
  [1, 0],
  [0.6, 0.8],
  [0.8, 0.6],
] as const;

/**
 * By how much the last coordinate of Construction 1 separates the modalities,
 * min_i U_i - max_j V_j: at delta = 1, where nothing is left for it; on the circle
 * delta^2 + phi^2 = 1; and on a grid inside.
 */
export function lastCoordinate(): Record<string, number> {
  const circle = ON_THE_CIRCLE.map(([delta, phi]) => separationAt(delta, phi));
  const inside: number[] = [];
  for (let i = 0; i < STEPS; i++)
    for (let j = 0; j < STEPS; j++) {
      const [delta, phi] = [i / STEPS, j / STEPS];
      if (delta * delta + phi * phi < 1) inside.push(separationAt(delta, phi));
    }
  return {
    "last-coordinate.at-one": separationAt(1, 0),
    "last-coordinate.circle-points": circle.length,
    "last-coordinate.circle-separated": circle.filter((s) => s > 0).length,
    "last-coordinate.inside-points": inside.length,
    "last-coordinate.inside-separated": inside.filter((s) => s > 0).length,
    "last-coordinate.at-zero": separationAt(0, 0),
  };
}

function separationAt(delta: number, phi: number): number {
  const { X, n, d: size } = simplex(3);
  const { U, V, d } = construction1({ U: X, V: X, n, d: size }, delta, phi);
  let least = Infinity;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) least = Math.min(least, U[i * d + d - 1]! - V[j * d + d - 1]!);
  return least;
}

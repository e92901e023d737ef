import { cos, sin } from "../elementary.ts";
import { mersenneTwister, type RandomBits } from "../mersenne-twister.ts";
import type { Code } from "./code.ts";

/** Products of one value differ by less than this, and projected points that coincide. */
const TOLERANCE = 1e-6;
/** Points tried before a search gives up; a lucky seed needs far fewer. */
const STEPS = 2000;

/** The shadow of a code on a plane that shows a cyclic symmetry. */
export interface Projection {
  /** Turning the shadow by a full turn over `order` takes it to itself. */
  order: number;
  x: number[];
  y: number[];
}

/**
 * The orthogonal projection of a code on a plane in which it has a rotation of the given order; null
 * if the search from this seed meets none.
 *
 * A cycle of points x_0, ..., x_(h-1) whose products depend only on the difference of their numbers
 * spans such planes: those of the sums of cos(2 pi f j / h) x_j and sin(2 pi f j / h) x_j. The first
 * f prime to h is taken whose plane keeps the most points apart.
 */
export function symmetricProjection(code: Code, order: number, seed: number): Projection | null {
  const gram = gramOf(code);
  const cycle = findCycle(gram, code.n, order, mersenneTwister(seed));
  return cycle && isSymmetric(gram, code.n, cycle) ? bestPlane(gram, code.n, cycle) : null;
}

function gramOf({ X, n, d }: Code): Float64Array {
  const gram = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += X[i * d + k]! * X[j * d + k]!;
      gram[i * n + j] = s;
    }
  return gram;
}

const alike = (a: number, b: number): boolean => Math.abs(a - b) < TOLERANCE;

/** Points whose products depend only on the difference of their numbers, modulo `order`. */
function findCycle(
  gram: Float64Array,
  n: number,
  order: number,
  bits: RandomBits,
): number[] | null {
  const cycle = [bits() % n];
  const product = (i: number, j: number) => gram[cycle[i]! * n + j]!;
  let steps = 0;
  const extend = (): boolean => {
    const j = cycle.length;
    if (j === order) return true;
    if (++steps > STEPS) return false;
    const fits = (y: number) => {
      for (let i = 1; i < j; i++)
        if (!alike(product(i, y), gram[cycle[0]! * n + cycle[j - i]!]!)) return false;
      const across = order - j;
      const own = product(0, y);
      return across >= j || alike(own, product(0, cycle[across]!));
    };
    const offset = bits() % n;
    for (let at = 0; at < n; at++) {
      const y = (offset + at) % n;
      if (cycle.includes(y) || !fits(y)) continue;
      cycle.push(y);
      if (extend()) return true;
      cycle.pop();
    }
    return false;
  };
  return extend() ? cycle : null;
}

/** Whether the products of points with the cycle, moved on by one, are again those of points. */
function isSymmetric(gram: Float64Array, n: number, cycle: readonly number[]): boolean {
  const tally = new Map<string, number>();
  for (let y = 0; y < n; y++) {
    const products = cycle.map((x) => Math.round(gram[x * n + y]! / TOLERANCE));
    const moved = [products.at(-1), ...products.slice(0, -1)];
    tally.set(products.join(), (tally.get(products.join()) ?? 0) + 1);
    tally.set(moved.join(), (tally.get(moved.join()) ?? 0) - 1);
  }
  return [...tally.values()].every((count) => count === 0);
}

function bestPlane(gram: Float64Array, n: number, cycle: readonly number[]): Projection | null {
  const order = cycle.length;
  let best: Projection | null = null;
  let most = 0;
  for (let f = 1; 2 * f < order; f++) {
    if (divisor(f, order) > 1) continue;
    const plane = projection(gram, n, cycle, f);
    if (!plane) continue;
    const apart = new Set(plane.x.map((x, i) => `${rounded(x)},${rounded(plane.y[i]!)}`)).size;
    if (apart > most) [best, most] = [plane, apart];
  }
  return best;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const rounded = (x: number): number => Math.round(x * 1e4) + 0;

/** Null where the code has nothing in the plane. */
function projection(
  gram: Float64Array,
  n: number,
  cycle: readonly number[],
  f: number,
): Projection | null {
  const order = cycle.length;
  const turn = cycle.map((_, j) => (2 * Math.PI * f * j) / order);
  const along = (weights: readonly number[]) =>
    Array.from({ length: n }, (_, y) =>
      cycle.reduce((sum, x, j) => sum + weights[j]! * gram[x * n + y]!, 0),
    );
  const [x, y] = [along(turn.map(cos)), along(turn.map(sin))];
  // <a, a> from the products of a = sum of cos x_j with the points it is made of.
  const square = cycle.reduce((sum, point, j) => sum + cos(turn[j]!) * x[point]!, 0);
  if (square < TOLERANCE) return null;
  const scale = 1 / Math.sqrt(square);
  return { order, x: x.map((value) => value * scale), y: y.map((value) => value * scale) };
}

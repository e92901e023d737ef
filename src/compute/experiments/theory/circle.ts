/** A unit vector of the plane. */
export type Point = readonly [number, number];

const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];
const less = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];

/**
 * How far the best V make the U of the plane from missing a sign of eq. (25): the maximum over unit
 * vectors V_j of min(min_i <U_i, V_i>, min_(i != j) -<U_i, V_j>). Positive exactly where the U have
 * partners with those signs. Exact up to rounding, since every V_j can be chosen on its own.
 */
export function signMargin(U: readonly Point[]): number {
  return Math.min(
    ...U.map((_, j) => steepest(U.map((u, i): Point => (i === j ? u : [-u[0], -u[1]])))),
  );
}

/** max over unit V of min_e <w_e, V>: at one of the w, or where two of the products are equal. */
function steepest(w: readonly Point[]): number {
  let best = -Infinity;
  const consider = (v: Point) => {
    let least = Infinity;
    for (const x of w) least = Math.min(least, dot(x, v));
    if (least > best) best = least;
  };
  w.forEach((a, e) => {
    consider(a);
    for (const b of w.slice(e + 1)) {
      const [x, y] = less(a, b);
      const norm = Math.sqrt(x * x + y * y);
      if (norm === 0) continue;
      consider([-y / norm, x / norm]);
      consider([y / norm, -x / norm]);
    }
  });
  return best;
}

/**
 * The best sign margin over all placements of n points on `grid` equally spaced places of the circle,
 * up to rotation; coinciding points included. `places` are those, from angle 0.
 */
export function bestOnGrid(n: number, places: readonly Point[]): { tried: number; best: number } {
  let tried = 0;
  let best = -Infinity;
  const U: Point[] = [places[0]!];
  const extend = (from: number) => {
    if (U.length === n) {
      tried++;
      best = Math.max(best, signMargin(U));
      return;
    }
    for (let at = from; at < places.length; at++) {
      U.push(places[at]!);
      extend(at);
      U.pop();
    }
  };
  extend(0);
  return { tried, best };
}

import { simplex } from "../codes/simplex.ts";
import { cos, sin } from "../elementary.ts";
import type { PairVectors } from "../pair-loss.ts";
import { normaliseRows } from "../sphere.ts";

/** Half the angle of the wedge in which the two polygons lie. */
const HALF_WEDGE = Math.PI / 12;

/** What `construction3` chooses. */
export interface Construction3 extends PairVectors {
  /** How many pairs coincide, U_i = V_i: d - 1. They come first. */
  coinciding: number;
  /** Weight of omega_(d-2) in the rows that are tilted towards it; 0 when d = 3. */
  epsilon: number;
  /** The rows before they are normalised, where <U_i, V_j> = -epsilon/d for i < d - 3 <= j. */
  unnormalised: { U: Float64Array; V: Float64Array };
}

/**
 * Construction 3: n pairs in R^d, d >= 3, n >= d + 1, with the signs of eq. (25) of which d - 1
 * coincide, so that no hyperplane through the origin has U_i and V_i on different sides for more than
 * n - d + 1 of them.
 *
 * In the last three coordinates: arcs of two parallel polygons at opposite heights, and two points of
 * the equator at 120 degrees to either side. Before them d - 3 vertices of a simplex of R^d, and the
 * three-dimensional part is tilted by epsilon towards the next vertex. Throws `invalid dimension` or
 * `invalid n`.
 */
export function construction3(d: number, n: number): Construction3 {
  if (!(Number.isSafeInteger(d) && d >= 3)) throw new Error(`invalid dimension: ${d}`);
  if (!(Number.isSafeInteger(n) && n >= d + 1)) throw new Error(`invalid n: ${n}`);
  const arc = n - d + 1;
  const step = (2 * HALF_WEDGE) / (arc - 1);
  // s = sin^2 of the angle from the pole: 2 s - 1 > 0 makes matching products positive, and
  // s (1 + cos step) < 1 makes those of neighbours on the arcs negative. Half-way between the two.
  const s = (0.5 + 1 / (1 + cos(step))) / 2;
  const epsilon = d === 3 ? 0 : Math.sqrt(1 - s - s * cos(step)) / 4;
  const omega = simplex(d).X;
  const U = new Float64Array(n * d);
  const V = new Float64Array(n * d);

  const whole = d - 3;
  for (let i = 0; i < whole; i++)
    for (let k = 0; k < d; k++) U[i * d + k] = V[i * d + k] = omega[i * d + k]!;
  // The pole is the first of the three coordinates: there omega_(d-2) is orthogonal to the equator.
  const place = (M: Float64Array, row: number, pole: number, angle: number, radius: number) => {
    if (whole > 0) for (let k = 0; k < d; k++) M[row * d + k] = epsilon * omega[whole * d + k]!;
    const rest = Math.sqrt(1 - epsilon * epsilon);
    M[row * d + whole]! += rest * pole;
    M[row * d + whole + 1]! += rest * radius * cos(angle);
    M[row * d + whole + 2]! += rest * radius * sin(angle);
  };
  [-1, 1].forEach((side, i) => {
    for (const M of [U, V]) place(M, whole + i, 0, (side * 2 * Math.PI) / 3, 1);
  });
  for (let i = 0; i < arc; i++) {
    const angle = -HALF_WEDGE + i * step;
    place(U, d - 1 + i, Math.sqrt(1 - s), angle, Math.sqrt(s));
    place(V, d - 1 + i, -Math.sqrt(1 - s), angle, Math.sqrt(s));
  }
  const unnormalised = { U: U.slice(), V: V.slice() };
  normaliseRows(U, n, d);
  normaliseRows(V, n, d);
  return { U, V, n, d, coinciding: d - 1, epsilon, unnormalised };
}

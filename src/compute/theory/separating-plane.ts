import type { Vectors } from "../math/vectors.ts";
import { commonHalfSpace } from "./half-space.ts";

/** Rows that join the program at a time, and those it starts with. */
const JOINING = 40;

/** What counts as separation; see half-space.ts. */
const LEAST_SLACK = 1e-9;

/**
 * Whether a hyperplane, not necessarily through the origin, has all rows of U strictly on one side
 * and all rows of V on the other; both are row-major of d columns, of any numbers of rows.
 *
 * By linear programs on few rows, joined by those that the best plane so far misjudges most. Both
 * answers are certain: no plane for some rows is none for all, and a plane is checked on all rows.
 * Throws `invalid problem` if the solver gives up.
 */
export function hasSeparatingPlane(U: Vectors, V: Vectors, d: number): boolean {
  const rows = signedRows(U, V, d);
  const width = d + 1;
  const n = rows.length / width;
  const chosen = new Set<number>();
  let direction = differenceOfMeans(rows, width, U.length / d);
  for (;;) {
    const wrong = misjudged(rows, n, width, direction);
    if (wrong.length === 0) return true;
    const before = chosen.size;
    for (const i of wrong) {
      if (chosen.size >= before + JOINING) break;
      chosen.add(i);
    }
    // The plane of these very rows misjudges none of them but by rounding.
    if (chosen.size === before) return false;
    const subset = new Float64Array(chosen.size * width);
    [...chosen].forEach((i, at) => {
      subset.set(rows.subarray(i * width, (i + 1) * width), at * width);
    });
    const found = commonHalfSpace(subset, chosen.size, width);
    if (!(found.slack > LEAST_SLACK)) return false;
    direction = found.direction;
  }
}

/** Rows (u, 1) and (-v, -1): a plane with normal h parts U and V where h is positive on all. */
function signedRows(U: Vectors, V: Vectors, d: number): Float64Array {
  const rows = new Float64Array(((U.length + V.length) / d) * (d + 1));
  let at = 0;
  for (const [M, sign] of [
    [U, 1],
    [V, -1],
  ] as const)
    for (let i = 0; i < M.length; i += d) {
      for (let k = 0; k < d; k++) rows[at++] = sign * M[i + k]!;
      rows[at++] = sign;
    }
  return rows;
}

/** The direction from the mean of V to that of U, with the plane half-way between the two. */
function differenceOfMeans(rows: Float64Array, width: number, countU: number): Float64Array {
  const n = rows.length / width;
  const means = [new Float64Array(width), new Float64Array(width)];
  for (let i = 0; i < n; i++) {
    const mean = means[i < countU ? 0 : 1]!;
    const count = i < countU ? countU : n - countU;
    for (let k = 0; k < width; k++) mean[k]! += rows[i * width + k]! / count;
  }
  const [mean, minusOther] = means;
  const h = new Float64Array(width);
  let middle = 0;
  for (let k = 0; k < width - 1; k++) {
    h[k] = mean![k]! + minusOther![k]!;
    middle += (h[k]! * (mean![k]! - minusOther![k]!)) / 2;
  }
  h[width - 1] = -middle;
  return h;
}

/** The rows whose product with h is no more than the least slack, the worst first. */
function misjudged(rows: Float64Array, n: number, width: number, h: Float64Array): number[] {
  const wrong: { i: number; product: number }[] = [];
  for (let i = 0; i < n; i++) {
    let product = 0;
    for (let k = 0; k < width; k++) product += rows[i * width + k]! * h[k]!;
    if (!(product > LEAST_SLACK)) wrong.push({ i, product });
  }
  return wrong.sort((a, b) => a.product - b.product || a.i - b.i).map(({ i }) => i);
}

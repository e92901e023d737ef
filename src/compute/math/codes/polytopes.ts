import { codeOf, type Code } from "./code.ts";

/** The cross-polytope: 2 d points +-e_k in R^d with products 0 and -1; d >= 1. */
export function crossPolytope(d: number): Code {
  const X = new Float64Array(2 * d * d);
  for (let k = 0; k < d; k++) {
    X[2 * k * d + k] = 1;
    X[(2 * k + 1) * d + k] = -1;
  }
  return { X, n: 2 * d, d };
}

/** The regular pentagon: products cos 72 degrees = (sqrt 5 - 1)/4 and cos 144 degrees. */
export function pentagon(): Code {
  const cos72 = (Math.sqrt(5) - 1) / 4;
  const cos144 = (-Math.sqrt(5) - 1) / 4;
  const sin72 = Math.sqrt((5 + Math.sqrt(5)) / 8);
  const sin144 = Math.sqrt((5 - Math.sqrt(5)) / 8);
  const X = Float64Array.of(1, 0, cos72, sin72, cos144, sin144, cos144, -sin144, cos72, -sin72);
  return { X, n: 5, d: 2 };
}

/** The half 5-cube: 16 points of {+-1}^5 with an even number of minus signs (Clebsch). */
export function halfCube(): Code {
  return codeOf(signings(5).filter((signs) => minusSigns(signs) % 2 === 0));
}

/** The 600-cell: 120 points in R^4 with largest product cos 36 degrees = (1 + sqrt 5)/4. */
export function cell600(): Code {
  const golden = (1 + Math.sqrt(5)) / 2;
  const rows: number[][] = signings(4).map((signs) => signs.map((s) => s / 2));
  for (let k = 0; k < 4; k++) for (const s of [1, -1]) rows.push(unit(k, s));
  for (const order of EVEN_ORDERS)
    for (const [a, b, c] of signings(3)) {
      const values = [(a! * golden) / 2, b! / 2, c! / (2 * golden), 0];
      rows.push(order.map((k) => values[k]!));
    }
  return { X: Float64Array.from(rows.flat()), n: rows.length, d: 4 };
}

/** All sign vectors of a length, in binary order. */
export function signings(length: number): number[][] {
  return Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_, k) => ((bits >> k) & 1 ? -1 : 1)),
  );
}

/** How many entries are negative. */
export function minusSigns(signs: readonly number[]): number {
  return signs.filter((s) => s < 0).length;
}

function unit(k: number, s: number): number[] {
  return [0, 1, 2, 3].map((j) => (j === k ? s : 0));
}

/** The even permutations of four places. */
const EVEN_ORDERS: number[][] = [0, 1, 2, 3].flatMap((a) =>
  [0, 1, 2, 3].flatMap((b) =>
    [0, 1, 2, 3].flatMap((c) => {
      const order = [a, b, c, 6 - a - b - c];
      const inversions = order.flatMap((x, i) => order.slice(i + 1).filter((y) => y < x)).length;
      return new Set([a, b, c]).size === 3 && inversions % 2 === 0 ? [order] : [];
    }),
  ),
);

import { margin, relativeBiasStar } from "../../math/margin.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import { separation } from "../../math/separation.ts";
import { meanDifference, xi } from "../../math/xi.ts";

/** Sums over the differences x_i = U_i - V_i that Proposition 6 compares. */
export interface ShiftSpread {
  /** xi as Appendix E defines it: mean square less the square of the mean. */
  defined: number;
  /** (1/N) sum |x_i - mean|^2. */
  centered: number;
  /** (1/(2 N^2)) sum over i, j of |x_i - x_j|^2. */
  pairwise: number;
  /** Mean of |x_i|^2, the scale of rounding in the definition. */
  meanSquare: number;
  /** max_i |x_i - mean|^2. */
  furthest: number;
  /** max_(i, j) |x_i - x_j|^2. */
  widest: number;
}

/** The three forms of xi and the largest deviations; O(n^2 d). */
export function shiftSpread({ U, V, n, d }: PairVectors): ShiftSpread {
  const x = U.map((u, at) => u - V[at]!);
  const mean = meanDifference(U, V, n, d);
  const row = (i: number) => x.subarray(i * d, (i + 1) * d);
  const zero = new Float64Array(d);
  let [squares, pairs, furthest, widest] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    squares += squaredDistance(row(i), zero);
    furthest = Math.max(furthest, squaredDistance(row(i), mean));
    for (let j = 0; j < n; j++) {
      const distance = squaredDistance(row(i), row(j));
      pairs += distance;
      widest = Math.max(widest, distance);
    }
  }
  return {
    defined: squares / n - squaredDistance(mean, zero),
    centered: xi(U, V, n, d),
    pairwise: pairs / (2 * n * n),
    meanSquare: squares / n,
    furthest,
    widest,
  };
}

/**
 * A constellation of N pairs of which one has another shift: U_i = V_i = e_i but for the last pair,
 * U_N = e_N and V_N = (e_N + e_(N+1))/sqrt 2. Its margin and relative bias are sqrt 2 / 4 for every N.
 */
export function oneShifted(n: number): PairVectors {
  const d = n + 1;
  const U = new Float64Array(n * d);
  for (let i = 0; i < n; i++) U[i * d + i] = 1;
  const V = U.slice();
  const last = (n - 1) * d;
  V[last + n - 1] = V[last + n] = Math.SQRT1_2;
  return { U, V, n, d };
}

/** xi, margin and largest difference of shifts of `oneShifted`, in closed form: no n x n matrices. */
export function oneShiftedNumbers(n: number): { xi: number; widest: number } {
  // |x_N|^2 = 2 - sqrt 2, the other x_i are 0.
  const square = 2 - Math.SQRT2;
  return { xi: (square * (n - 1)) / n / n, widest: Math.sqrt(square) };
}

/** Margin and relative bias of a pair. */
export function marginAndBias({ U, V, n, d }: PairVectors): [number, number] {
  const found = separation(U, V, n, d);
  return [margin(found), relativeBiasStar(found)];
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let square = 0;
  for (let k = 0; k < a.length; k++) {
    const x = a[k]! - b[k]!;
    square += x * x;
  }
  return square;
}

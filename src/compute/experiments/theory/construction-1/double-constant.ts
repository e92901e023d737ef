import { extend } from "../../../math/adapter.ts";
import { simplex } from "../../../math/codes/simplex.ts";
import { measured, parameterError } from "../measured.ts";

export const DOUBLE_CONSTANT_SETTINGS = {
  n: [2, 3, 5, 10, 100],
  delta: [1e-3, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
};

/**
 * The double-constant embedding (delta W, sqrt(1 - delta^2)), (delta W, -sqrt(1 - delta^2)) of a
 * simplex W: margin and relative bias for delta > 0, and the vectors themselves at delta = 0.
 */
export function doubleConstant(): Record<string, number> {
  const { n: sizes, delta: deltas } = DOUBLE_CONSTANT_SETTINGS;
  const cases = sizes.flatMap((n) =>
    deltas.map((delta) => {
      const found = measured(embedding(n, delta));
      const square = delta * delta;
      const expected = {
        margin: (square * n) / (2 * (n - 1)),
        relativeBias: (square * (n - 2)) / (2 * (n - 1)) - (1 - square),
      };
      return { margin: found.margin, error: parameterError(found, expected) };
    }),
  );
  return {
    "double-constant.cases": cases.length,
    "double-constant.error": Math.max(...cases.map((c) => c.error)),
    "double-constant.least-margin": Math.min(...cases.map((c) => c.margin)),
    "double-constant.zero-departure": Math.max(...sizes.map(departureAtZero)),
    "double-constant.zero-margin": Math.max(
      ...sizes.map((n) => Math.abs(measured(embedding(n, 0)).margin)),
    ),
  };
}

function embedding(n: number, delta: number) {
  const { X, d } = simplex(n - 1);
  return { U: extend(X, n, d, delta, 1), V: extend(X, n, d, delta, -1), n, d: d + 1 };
}

/** How far the vectors at delta = 0 are from U_i = -V_i = the unit vector of the added axis. */
function departureAtZero(n: number): number {
  const { U, V, d } = embedding(n, 0);
  const axis = (k: number) => (k % d === d - 1 ? 1 : 0);
  return Math.max(
    ...U.map((u, k) => Math.abs(u - axis(k))),
    ...V.map((v, k) => Math.abs(v + axis(k))),
  );
}

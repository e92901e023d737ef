import { areSeparable } from "../theory/half-space.ts";
import { minNormPoint } from "../theory/min-norm-point.ts";
import { calculation, exact } from "./calculation.ts";
import { upTo } from "./theory/gap-draws.ts";
import { normalRows } from "./theory/normal-rows.ts";

const settings = {
  /** [points in each hull, dimension]. */
  sizes: [
    [4, 2],
    [8, 3],
    [10, 5],
    [16, 8],
  ] as [number, number][],
  seeds: 50,
  /** Distances of the two clouds' centres, along the first axis. */
  shifts: [0, 1, 2, 4],
  zero: 1e-9,
};

export const experiment = calculation({
  id: "theorem-c-3",
  settings,
  calculate() {
    const found = settings.sizes.flatMap(([n, d]) =>
      upTo(settings.seeds).flatMap((seed) =>
        settings.shifts.map((shift) => twoHulls(seed, n, d, shift)),
      ),
    );
    const apart = found.filter(({ distance }) => distance > settings.zero);
    const add = (name: string, value: number) => exact(`theorem-c-3/${name}`, value);
    return {
      metrics: [
        add("pairs", found.length),
        add("disjoint", apart.length),
        add("agree", found.filter((f) => f.separable === f.distance > settings.zero).length),
        add("least-distance", Math.min(...apart.map(({ distance }) => distance))),
        add(
          "greatest-when-meeting",
          Math.max(...found.filter((f) => !f.separable).map((f) => f.distance)),
        ),
        add("greatest-overlap", Math.max(...apart.map(({ overlap }) => overlap))),
      ],
      series: {},
    };
  },
});

/**
 * Two clouds of n points in d dimensions: the distance of their hulls, which is the least norm in the
 * hull of the differences y - x, how far the slabs <a, x> <= b <= <a, y> of that point a overlap, and
 * whether a linear program separates them.
 */
function twoHulls(seed: number, n: number, d: number, shift: number) {
  const all = normalRows(seed, 2 * n, d);
  const X = all.slice(0, n * d);
  const Y = all.slice(n * d).map((x, at) => (at % d === 0 ? x + shift : x));
  const differences = new Float64Array(n * n * d);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let k = 0; k < d; k++) differences[(i * n + j) * d + k] = Y[j * d + k]! - X[i * d + k]!;
  const { point, norm } = minNormPoint(differences, n * n, d);
  const heights = (M: Float64Array) =>
    upTo(n).map((i) => point.reduce((sum, a, k) => sum + a * M[(i - 1) * d + k]!, 0));
  return {
    distance: norm,
    overlap: Math.max(...heights(X)) - Math.min(...heights(Y)),
    separable: areSeparable({ U: Y, V: X, n, d }),
  };
}

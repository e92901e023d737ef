import { normaliseRows } from "../math/sphere.ts";
import { minNormPoint } from "../theory/min-norm-point.ts";
import { projectOnCone } from "../theory/nnls.ts";
import { calculation, exact } from "./calculation.ts";
import { halfSpaceFamilies } from "./theory/helly.ts";
import { normalRows } from "./theory/normal-rows.ts";
import { upTo } from "./theory/gap-draws.ts";

const settings = {
  /** [N, d]: N half-spaces in d dimensions, every d + 1 of them tried. */
  families: [
    [5, 2],
    [7, 2],
    [6, 3],
    [7, 3],
    [7, 4],
  ] as [number, number][],
  seeds: 40,
  /** Unit vectors and dimension for the two readings of the cone, and the factors applied. */
  cone: { n: 12, d: 5, seeds: 50, factors: [2, 10, 1000] },
};

export const experiment = calculation({
  id: "theorem-c-1",
  settings,
  calculate() {
    const families = halfSpaceFamilies(settings.families, settings.seeds);
    const { n, d, seeds, factors } = settings.cone;
    const scaled = upTo(seeds).flatMap((seed) => {
      const P = normaliseRows(normalRows(seed, n, d), n, d);
      // Half the mean of the points: in the cone under either reading.
      const inside = Float64Array.from({ length: d }, (_, k) => mean(P, n, d, k) / 2);
      return factors.map((factor) => {
        const target = inside.map((x) => factor * x);
        const size = Math.sqrt(target.reduce((sum, x) => sum + x * x, 0));
        return {
          before: distanceFromCapped(P, n, d, inside),
          capped: distanceFromCapped(
            P,
            n,
            d,
            P.subarray(0, d).map((x) => factor * x),
          ),
          free: projectOnCone(P, n, d, target).residual / size,
        };
      });
    });
    const add = (name: string, value: number) => exact(`theorem-c-1/${name}`, value);
    return {
      metrics: [
        add("families", families.families),
        add("subfamilies", families.subfamilies),
        add("families.every-few-meet", families.everyFewMeet),
        add("families.all-meet", families.allMeet),
        add("families.against", families.against),
        add("cone.draws", scaled.length),
        add("cone.before", Math.max(...scaled.map(({ before }) => before))),
        add("cone.capped.least-distance", Math.min(...scaled.map(({ capped }) => capped))),
        add("cone.free.greatest-distance", Math.max(...scaled.map(({ free }) => free))),
      ],
      series: {},
    };
  },
});

/** Distance of a target from conv(p_1, ..., p_n, 0): the cone as printed, its weights capped. */
function distanceFromCapped(P: Float64Array, n: number, d: number, target: Float64Array): number {
  const moved = new Float64Array((n + 1) * d);
  for (let i = 0; i <= n; i++)
    for (let k = 0; k < d; k++) moved[i * d + k] = (i < n ? P[i * d + k]! : 0) - target[k]!;
  return minNormPoint(moved, n + 1, d).norm;
}

function mean(P: Float64Array, n: number, d: number, k: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += P[i * d + k]!;
  return sum / n;
}

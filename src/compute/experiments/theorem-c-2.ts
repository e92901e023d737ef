import { normaliseRows } from "../math/sphere.ts";
import { torchGenerator } from "../math/torch-random.ts";
import { minNormPoint } from "../theory/min-norm-point.ts";
import { projectOnCone } from "../theory/nnls.ts";
import { calculation, exact } from "./calculation.ts";
import { gapDraws, upTo } from "./theory/gap-draws.ts";
import { normalRows } from "./theory/normal-rows.ts";

const settings = {
  /** [N, d]: N unit vectors in d dimensions. */
  sizes: [
    [20, 2],
    [40, 3],
    [40, 6],
    [60, 10],
  ] as [number, number][],
  seeds: 50,
};

export const experiment = calculation({
  id: "theorem-c-2",
  settings,
  calculate() {
    const found = settings.sizes.flatMap(([n, d]) =>
      upTo(settings.seeds).map((seed) => represent(seed, n, d)),
    );
    const draws = gapDraws();
    const support = draws.map(({ U, n, d }) => minNormPoint(U, n, d).support.length - d);
    const add = (name: string, value: number) => exact(`theorem-c-2/${name}`, value);
    return {
      metrics: [
        add("points", found.length),
        add("support-excess", Math.max(...found.map((f) => f.excess))),
        add("support-full", found.filter((f) => f.excess === 0).length),
        add("greatest-distance", Math.max(...found.map((f) => f.distance))),
        add("gap.draws", draws.length),
        add("gap.support-excess", Math.max(...support)),
      ],
      series: {},
    };
  },
});

/**
 * A random point of the hull of n random unit vectors, given by weights on all n, as a combination of
 * few: least squares with weights >= 0 for the vectors with a 1 appended.
 */
function represent(seed: number, n: number, d: number) {
  const A = normaliseRows(normalRows(seed, n, d), n, d);
  const weights = torchGenerator(seed + 1)
    .randn(n)
    .map((x) => x * x);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const lifted = new Float64Array(n * (d + 1));
  const target = new Float64Array(d + 1);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < d; k++) lifted[i * (d + 1) + k] = A[i * d + k]!;
    lifted[i * (d + 1) + d] = 1;
    for (let k = 0; k <= d; k++) target[k]! += (weights[i]! / total) * lifted[i * (d + 1) + k]!;
  }
  const { support, residual } = projectOnCone(lifted, n, d + 1, target);
  return { excess: support.length - (d + 1), distance: residual };
}

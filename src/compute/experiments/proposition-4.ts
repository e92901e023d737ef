import { innerProductMatrix } from "../math/inner-product-matrix.ts";
import { distanceFromCone } from "../theory/min-norm-point.ts";
import { calculation, exact } from "./calculation.ts";
import { GAP_SETTINGS, gapDraws } from "./theory/gap-draws.ts";

/** Distances from cones, over all vectors of some configurations. */
interface Distances {
  vectors: number;
  least: number;
  /** The least of distance less <U_i, V_i>, which bounds it from below. */
  leastExcess: number;
}

export const experiment = calculation({
  id: "proposition-4",
  settings: GAP_SETTINGS,
  calculate() {
    const draws = gapDraws();
    const metrics = (["random", "tight", "construction-3"] as const).flatMap((kind) => {
      const { vectors, least, leastExcess } = distances(draws.filter((d) => d.kind === kind));
      const add = (name: string, value: number) => exact(`proposition-4/${kind}.${name}`, value);
      return [add("vectors", vectors), add("least", least), add("least-excess", leastExcess)];
    });
    return { metrics: [exact("proposition-4/draws", draws.length), ...metrics], series: {} };
  },
});

function distances(pairs: ReturnType<typeof gapDraws>): Distances {
  const found: Distances = { vectors: 0, least: Infinity, leastExcess: Infinity };
  for (const pair of pairs) {
    const { U, n, d } = pair;
    const products = innerProductMatrix(pair);
    for (let i = 0; i < n; i++) {
      const distance = distanceFromCone(U, n, d, i);
      found.vectors++;
      found.least = Math.min(found.least, distance);
      found.leastExcess = Math.min(found.leastExcess, distance - products[i * n + i]!);
    }
  }
  return found;
}

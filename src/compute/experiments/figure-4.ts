import { extend } from "../math/adapter.ts";
import { innerProductMatrix } from "../math/inner-product-matrix.ts";
import { calculation, exact } from "./calculation.ts";
import { adapterDraws, DRAW_RANGES } from "./theory/adapter-draws.ts";

const settings = { seed: 50, draws: 200, ...DRAW_RANGES };

/** The diagram run forwards: what leaves the two adapters, entry by entry. */
export const experiment = calculation({
  id: "figure-4",
  settings,
  calculate() {
    let norm = 0;
    let logit = 0;
    const draws = adapterDraws(settings.seed, settings.draws, [2]);
    for (const { vectors, n, d, delta, temperature, relativeBias } of draws) {
      const [U, V] = vectors as [Float64Array, Float64Array];
      const square = delta * delta;
      const up = extend(U, n, d, delta, 1);
      const down = extend(V, n, d, delta, -1);
      const products = innerProductMatrix({ U: up, V: down, n, d: d + 1 });
      innerProductMatrix({ U, V, n, d }).forEach((s, at) => {
        const adapted = temperature * (products[at]! - relativeBias);
        const implicit = temperature * (square * s - (relativeBias + 1 - square));
        logit = Math.max(logit, Math.abs(adapted - implicit) / temperature);
      });
      for (const M of [up, down])
        for (let i = 0; i < n; i++) {
          const row = M.subarray(i * (d + 1), (i + 1) * (d + 1));
          norm = Math.max(norm, Math.abs(row.reduce((sum, x) => sum + x * x, 0) - 1));
        }
    }
    const metrics = [
      exact("figure-4/draws", draws.length),
      exact("figure-4/norm.worst", norm),
      exact("figure-4/logit.worst", logit),
    ];
    return { metrics, series: {} };
  },
});

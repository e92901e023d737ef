import { appendSuffix, modalitySuffixes } from "../math/constellations/construction-2.ts";
import { innerProductMatrix } from "../math/inner-product-matrix.ts";
import { calculation, exact } from "./calculation.ts";
import { adapterDraws, DRAW_RANGES } from "./theory/adapter-draws.ts";

const settings = { seed: 50, draws: 200, modalities: [2, 3, 4, 5], ...DRAW_RANGES };

/** The diagram run forwards: what leaves every pair of adapters, entry by entry. */
export const experiment = calculation({
  id: "figure-12",
  settings,
  calculate() {
    let norm = 0;
    let product = 0;
    const draws = adapterDraws(settings.seed, settings.draws, settings.modalities);
    for (const { vectors, n, d, k, delta } of draws) {
      const suffixes = modalitySuffixes(k);
      const width = d + k - 1;
      const square = delta * delta;
      const adapted = vectors.map((M, j) =>
        appendSuffix(M, n, d, delta, suffixes.subarray(j * (k - 1), (j + 1) * (k - 1))),
      );
      for (let a = 0; a < k; a++)
        for (let b = a; b < k; b++) {
          const after = innerProductMatrix({ U: adapted[a]!, V: adapted[b]!, n, d: width });
          innerProductMatrix({ U: vectors[a]!, V: vectors[b]!, n, d }).forEach((s, at) => {
            if (a < b) {
              const expected = square * s - (1 - square) / (k - 1);
              product = Math.max(product, Math.abs(after[at]! - expected));
            } else if (at % (n + 1) === 0) norm = Math.max(norm, Math.abs(after[at]! - 1));
          });
        }
    }
    const metrics = [
      exact("figure-12/draws", draws.length),
      exact("figure-12/norm.worst", norm),
      exact("figure-12/product.worst", product),
    ];
    return { metrics, series: {} };
  },
});

import { extend } from "../math/adapter.ts";
import { implicitAdapter } from "../math/constellations/implicit-adapter.ts";
import { innerProductMatrix } from "../math/inner-product-matrix.ts";
import { margin, relativeBiasStar } from "../math/margin.ts";
import { separation } from "../math/separation.ts";
import { calculation, exact } from "./calculation.ts";
import {
  adapterDraws,
  DRAW_RANGES,
  lossOverPairs,
  relativeError,
  type AdapterDraw,
} from "./theory/adapter-draws.ts";

const settings = { seed: 50, draws: 200, ...DRAW_RANGES };

/** Both sides of a draw through the adapter: the locked one up, the trained one down. */
function adapted({ vectors, n, d, delta }: AdapterDraw) {
  const [U, V] = vectors;
  return { U: extend(U!, n, d, delta, 1), V: extend(V!, n, d, delta, -1), n, d: d + 1 };
}

/** The two sides of Observation 1, relative to one another. */
function lossError(draw: AdapterDraw): number {
  const { U, V, n, d } = adapted(draw);
  const plain = lossOverPairs(draw.vectors, n, draw.d, implicitAdapter(draw, draw.delta));
  return relativeError(lossOverPairs([U, V], n, d, draw), plain);
}

/** How far products are from delta^2 s - (1 - delta^2), and rows from unit length. */
function productError(draw: AdapterDraw): number {
  const pair = adapted(draw);
  const { n, d } = pair;
  const [U, V] = draw.vectors;
  const square = draw.delta * draw.delta;
  const before = innerProductMatrix({ U: U!, V: V!, n, d: draw.d });
  const after = innerProductMatrix(pair);
  let worst = 0;
  after.forEach((s, at) => {
    worst = Math.max(worst, Math.abs(s - (square * before[at]! - (1 - square))));
  });
  for (const M of [pair.U, pair.V])
    for (let i = 0; i < n; i++) {
      const norm = M.subarray(i * d, (i + 1) * d).reduce((sum, x) => sum + x * x, 0);
      worst = Math.max(worst, Math.abs(norm - 1));
    }
  return worst;
}

/** How far m* and b* through the adapter are from delta^2 m* and delta^2 b* - (1 - delta^2). */
function geometryError(draw: AdapterDraw): number {
  const pair = adapted(draw);
  const [U, V] = draw.vectors;
  const square = draw.delta * draw.delta;
  const before = separation(U!, V!, pair.n, draw.d);
  const after = separation(pair.U, pair.V, pair.n, pair.d);
  return Math.max(
    Math.abs(margin(after) - square * margin(before)),
    Math.abs(relativeBiasStar(after) - (square * relativeBiasStar(before) - (1 - square))),
  );
}

export const experiment = calculation({
  id: "observation-1",
  settings,
  calculate() {
    const draws = adapterDraws(settings.seed, settings.draws, [2]);
    const worst = (of: (draw: AdapterDraw) => number) => Math.max(...draws.map(of));
    const metrics = [
      exact("observation-1/draws", draws.length),
      exact("observation-1/loss.worst", worst(lossError)),
      exact("observation-1/product.worst", worst(productError)),
      exact("observation-1/geometry.worst", worst(geometryError)),
      exact("observation-1/delta.least", Math.min(...draws.map(({ delta }) => delta))),
      exact(
        "observation-1/implicit-bias.largest",
        worst((draw) => implicitAdapter(draw, draw.delta).relativeBias),
      ),
    ];
    return { metrics, series: {} };
  },
});

import { extend } from "../../../math/adapter.ts";
import { simplex } from "../../../math/codes/simplex.ts";
import { marginCap } from "../../../math/constellations/margin-bounds.ts";
import { spreadSlack } from "../../../math/mean-products.ts";
import { measured } from "../measured.ts";
import { averageSlack } from "./averages.ts";

/** At the last size only averages are taken: its products are a thousand million sums. */
export const SIMPLEX_SETTINGS = { n: [5, 100, 1000], squaredDeltas: [0.3, 0.75, 1] };

/**
 * The double-constant embedding of a simplex, where the second bound of Theorem 3.4 is an equality
 * at every delta and both are at delta = 1: sizes of what should vanish.
 */
export function simplexEquality(): Record<string, number> {
  const { n: sizes, squaredDeltas } = SIMPLEX_SETTINGS;
  let fact = 0;
  let spread = 0;
  let apex = 0;
  let cap = 0;
  for (const n of sizes) {
    const { X, d } = simplex(n - 1);
    for (const square of squaredDeltas) {
      const delta = Math.sqrt(square);
      const pair = { U: extend(X, n, d, delta, 1), V: extend(X, n, d, delta, -1), n, d: n };
      const slack = averageSlack(pair);
      fact = Math.max(fact, Math.abs(spreadSlack(pair)));
      spread = Math.max(spread, Math.abs(slack.spread));
      if (square < 1) continue;
      apex = Math.max(apex, Math.abs(slack.alignment));
      if (n < 1000) cap = Math.max(cap, Math.abs(measured(pair).margin - marginCap(n)));
    }
  }
  return {
    "simplex.cases": sizes.length * squaredDeltas.length,
    "simplex.fact": fact,
    "simplex.spread": spread,
    "simplex.apex": apex,
    "simplex.cap": cap,
    "cap.n5": marginCap(5),
    "cap.n20": marginCap(20),
    "cap.n100": marginCap(100),
    "cap.n1000": marginCap(1000),
  };
}

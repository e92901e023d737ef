import * as Plot from "@observablehq/plot";
import { PAGE, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";

/** Signed distances of all vectors from the plane of Theorem 3.6. */
export interface GapHeights {
  /** What the configuration is, for those who cannot see it. */
  name: string;
  /** <h, U_i> and <h, V_i>, pair by pair. */
  u: readonly number[];
  v: readonly number[];
}

const U = "var(--u)";
const V = "var(--v)";

/**
 * A panel with the plane as the heavy line and, for every pair, U_i as a disc and V_i as a diamond at
 * their heights, joined by a line. A V on the side of U is drawn large, around its partner.
 */
export function gapHeights({ name, u, v }: GapHeights, id: string): string {
  const pairs = u.map((height, i) => ({ pair: i + 1, u: height, v: v[i]! }));
  const left = pairs.filter((p) => p.v >= 0);
  const passed = pairs.filter((p) => p.v < 0);
  return plotSvg(
    {
      width: 400,
      height: 300,
      marginLeft: 44,
      marginRight: 8,
      marginTop: 26,
      marginBottom: 38,
      x: { domain: [0, u.length + 1], label: "pair", labelArrow: "none", ticks: 4 },
      y: {
        domain: [-1, 1],
        label: "height above the plane",
        ticks: [-1, -0.5, 0, 0.5, 1],
        tickFormat: (y: number) => String(y).replace("-", "\u2212"),
        grid: true,
      },
      marks: [
        Plot.ruleX(pairs, { x: "pair", y1: "u", y2: "v", stroke: QUIET, strokeOpacity: 0.4 }),
        Plot.ruleY([0], { stroke: "var(--ink)", strokeWidth: 1.6 }),
        Plot.dot(passed, { x: "pair", y: "v", fill: V, symbol: "diamond", r: 3.2 }),
        Plot.dot(left, { x: "pair", y: "v", fill: V, symbol: "diamond", r: 5.4, stroke: PAGE }),
        Plot.dot(pairs, { x: "pair", y: "u", fill: U, r: 2.6 }),
      ],
    },
    {
      id,
      title: `Heights above the plane: ${name}`,
      description: `${pairs.length} pairs. All U lie above the plane; ${left.length === 0 ? "all V lie below it" : `${passed.length} V lie below it and ${left.length} above`}.`,
    },
  );
}

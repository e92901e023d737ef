import * as Plot from "@observablehq/plot";
import { FORBIDDEN, OURS, PAGE, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** Margins at one dimension and number of pairs. */
export interface SearchRow {
  /** `4, 10`: d and N. */
  label: string;
  /** Of the best exact code at hand, and whether no code has a larger one. */
  code: number;
  optimal: boolean;
  /** No vectors have a larger one. */
  ceiling: number;
  /** The least and the largest that the paper's training ends with. */
  trained: readonly [number, number];
  /** The best of annealing with U = V, and with U and V apart. */
  tied: number;
  free: number;
}

const ANNEALED = "var(--v)";
const LAST = 0.78;
const ROW = { wide: 27, narrow: 25, thumbnail: 8 };

/** Problem 1: per size, the code's margin, where training ends, what annealing finds, the bound. */
export function marginSearch(rows: readonly SearchRow[], { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const within = (x: number) => Math.max(0, Math.min(LAST, x));
  return plotSvg(
    {
      width: WIDTH[size],
      height: rows.length * ROW[size] + (small ? 8 : 60),
      marginLeft: small ? 4 : 58,
      marginRight: small ? 4 : 14,
      marginTop: small ? 4 : 26,
      marginBottom: small ? 4 : 34,
      x: {
        domain: [0, LAST],
        label: "margin",
        ...(small ? { axis: null } : { grid: true, ticks: size === "narrow" ? 4 : 6 }),
      },
      y: {
        type: "band",
        domain: rows.map((row) => row.label),
        label: "d, N",
        tickSize: 0,
        ...(small ? { axis: null } : {}),
      },
      marks: [
        Plot.barX(rows, {
          y: "label",
          x1: (r: SearchRow) => within(r.ceiling),
          x2: LAST,
          fill: FORBIDDEN,
        }),
        Plot.ruleY(rows, {
          y: "label",
          x1: (r: SearchRow) => within(r.trained[0]),
          x2: (r: SearchRow) => within(r.trained[1]),
          stroke: OURS,
          strokeWidth: small ? 2 : 5,
          strokeLinecap: "round",
        }),
        Plot.tickX(rows, {
          y: "label",
          x: "code",
          stroke: PRINTED,
          strokeWidth: (r: SearchRow) => (r.optimal ? 2.4 : 1),
        }),
        ...(small
          ? []
          : [
              Plot.dot(rows, {
                y: "label",
                x: "tied",
                symbol: "diamond",
                r: 4,
                fill: ANNEALED,
                stroke: PAGE,
                strokeWidth: 0.8,
              }),
              Plot.dot(rows, {
                y: "label",
                x: "free",
                r: 6,
                fill: "none",
                stroke: QUIET,
                strokeWidth: 1.2,
              }),
            ]),
      ],
    },
    {
      id,
      title: "The largest margins found and the bounds on them",
      description: `One row per dimension and number of pairs. ${rows
        .map(
          (r) =>
            `${r.label}: code ${r.code.toFixed(3)}${r.optimal ? ", optimal" : ""}; training ${within(r.trained[0]).toFixed(3)} to ${within(r.trained[1]).toFixed(3)}; annealing ${r.tied.toFixed(3)}; bound ${r.ceiling.toFixed(3)}`,
        )
        .join(". ")}.`,
    },
  );
}

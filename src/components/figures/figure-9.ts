import * as Plot from "@observablehq/plot";
import { FORBIDDEN, FORMULA, OURS, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

interface Spread {
  mean: number;
  sd: number;
}

/** Where training with one fixed relative bias ends. */
export interface Ending {
  /** The fixed relative bias, `-7/9`. */
  label: string;
  published: { bias: Spread; margin: Spread };
  formula: { bias: Spread; margin: Spread };
  /** The row of the authors' file; null where there is none. */
  printed: { bias: number; margin: number } | null;
}

const TOP = 0.34;
const HEIGHT = { wide: 440, narrow: 400, thumbnail: 150 };

/** Optimal relative bias against margin, per fixed relative bias, inside the region of theorem 3.4. */
export function figure9(endings: readonly Ending[], { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const runs = endings.map((e) => ({ ...e.published, label: e.label }));
  const mean = (of: "bias" | "margin") => (e: { bias: Spread; margin: Spread }) => e[of].mean;
  const bar = (of: "bias" | "margin", sign: number) => (e: { bias: Spread; margin: Spread }) =>
    e[of].mean + sign * e[of].sd;
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 46,
      marginRight: small ? 4 : 20,
      marginTop: small ? 4 : 26,
      marginBottom: small ? 4 : 40,
      x: {
        domain: [-1.08, 1.08],
        label: "optimal relative bias",
        ...(small ? { axis: null } : { ticks: 5 }),
      },
      y: {
        domain: [-0.02, TOP],
        label: "margin",
        ...(small ? { axis: null } : { grid: true, ticks: 6 }),
      },
      marks: [
        // m + b_rel <= 1 and 3 m <= 1 + b_rel, the limits of Theorem 3.4 for large N.
        Plot.areaY(
          [
            { b: 1 - TOP, m: TOP },
            { b: 1.08, m: -0.02 },
          ],
          { x: "b", y1: "m", y2: TOP, fill: FORBIDDEN, clip: true },
        ),
        Plot.areaY(
          [
            { b: -1.08, m: -0.08 / 3 },
            { b: 3 * TOP - 1, m: TOP },
          ],
          { x: "b", y1: "m", y2: TOP, fill: FORBIDDEN, clip: true },
        ),
        Plot.ruleY([0], { stroke: QUIET }),
        Plot.ruleX(runs, {
          x: mean("bias"),
          y1: bar("margin", -1),
          y2: bar("margin", 1),
          stroke: OURS,
        }),
        Plot.ruleY(runs, {
          y: mean("margin"),
          x1: bar("bias", -1),
          x2: bar("bias", 1),
          stroke: OURS,
        }),
        Plot.dot(runs, { x: mean("bias"), y: mean("margin"), r: 3.2, fill: OURS }),
        ...(small
          ? []
          : [
              Plot.dot(
                endings.map((e) => e.formula),
                {
                  x: mean("bias"),
                  y: mean("margin"),
                  symbol: "triangle",
                  r: 3.6,
                  stroke: FORMULA,
                  strokeWidth: 1.4,
                  fill: "none",
                },
              ),
              Plot.dot(
                endings.flatMap((e) => (e.printed ? [e.printed] : [])),
                { x: "bias", y: "margin", r: 6.5, stroke: PRINTED, strokeWidth: 1.4, fill: "none" },
              ),
              ...annotations(runs, size),
            ]),
      ],
    },
    {
      id,
      title: "Where training with a fixed relative bias ends",
      description: `Ten points, one per fixed relative bias: ${endings
        .map(
          ({ label, published: { bias, margin } }) =>
            `b_rel = ${label} ends at optimal bias ${bias.mean.toFixed(3)}, margin ${margin.mean.toFixed(3)}`,
        )
        .join("; ")}.`,
    },
  );
}

interface Run {
  label: string;
  bias: Spread;
  margin: Spread;
}

function annotations(runs: Run[], size: DrawOptions["size"]) {
  const region = { fill: QUIET, fontStyle: "italic", lineHeight: 1.2 } as const;
  return [
    ...runs.map((run, i) =>
      Plot.text([run], {
        x: (e: Run) => e.bias.mean,
        y: (e: Run) => e.margin.mean,
        text: "label",
        textAnchor: "start",
        dx: 12,
        // The last two points nearly coincide.
        dy: i === runs.length - 1 ? 15 : i === runs.length - 2 ? -9 : 9,
        fontWeight: 600,
      }),
    ),
    Plot.text([{ b: -0.62, m: 0.26 }], {
      x: "b",
      y: "m",
      text: () =>
        size === "wide" ? "no constellation of many pairs:\n3 m > 1 + b_rel" : "3 m > 1 + b_rel",
      ...region,
    }),
    Plot.text([{ b: 0.9, m: 0.324 }], { x: "b", y: "m", text: () => "m + b_rel > 1", ...region }),
  ];
}

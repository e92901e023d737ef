import * as Plot from "@observablehq/plot";
import { METHOD_COLOURS, METHOD_SYMBOLS, PAGE, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** A quantity over training with one method from one initial bias. */
export interface ComparisonCurve {
  method: "relative-bias" | "bias";
  /** Where the bias b starts. */
  start: number;
  step: readonly number[];
  /** The authors' seed, on their code and on the paper's formula. */
  authors: readonly number[];
  formula: readonly number[];
  /** The range over all seeds. */
  low: readonly number[];
  high: readonly number[];
  /** What the authors' notebook prints of its run, if anything. */
  printed: readonly { step: number; value: number }[];
}

/** What figures 16, 17 and 18 draw, and how. */
export interface ComparisonOptions extends DrawOptions {
  quantity: string;
  logarithmic?: boolean;
  title: string;
  /** A line across all panels. */
  rule?: number;
}

const HEIGHT = { wide: 330, narrow: 920, thumbnail: 150 };

/** One panel per initial bias, on common axes: two methods, each with the range of its seeds. */
export function biasComparison(
  curves: readonly ComparisonCurve[],
  { id, size, quantity, logarithmic = false, title, rule }: ComparisonOptions,
): string {
  const small = size === "thumbnail";
  const last = Math.max(...curves.flatMap((c) => c.step));
  // A loss with 1e-8 inside its logarithms can end below zero, where a log axis has no place.
  const visible = (y: number) => !logarithmic || y > 0;
  const shown = small ? curves.filter(({ start }) => start === curves[0]!.start) : curves;
  const panel = (c: ComparisonCurve) =>
    small ? {} : size === "wide" ? { fx: c.start } : { fy: c.start };
  const line = (c: ComparisonCurve, y: readonly number[], style: Plot.LineYOptions) =>
    Plot.lineY(
      c.step.map((step, s) => ({ step, y: y[s]! })).filter((p) => visible(p.y)),
      { x: "step", y: "y", stroke: METHOD_COLOURS[c.method], ...panel(c), ...style },
    );
  const facet = {
    label: null,
    padding: size === "wide" ? 0.12 : 0.2,
    tickFormat: (b: number) => `b = ${String(b).replace("-", "\u2212")}`,
  };
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 52,
      marginRight: small ? 4 : size === "wide" ? 12 : 64,
      marginTop: small ? 6 : size === "wide" ? 50 : 30,
      marginBottom: small ? 6 : 38,
      ...(size === "wide" ? { fx: { ...facet, axis: "top" as const } } : {}),
      ...(size === "narrow" ? { fy: { ...facet, axis: "right" as const } } : {}),
      x: {
        domain: [0, last],
        label: "training step",
        ticks: [0, last / 2, last],
        tickFormat: (s: number) => (s === 0 ? "0" : `${s / 1000}k`),
        ...(small ? { axis: null } : {}),
      },
      y: {
        label: quantity,
        ...(logarithmic ? { type: "log" as const, tickFormat: "~e" } : {}),
        ...(small ? { axis: null } : { grid: true, ticks: size === "wide" ? 6 : 4 }),
      },
      marks: [
        ...(rule === undefined ? [] : [Plot.ruleY([rule], { stroke: QUIET })]),
        ...shown.map((c) =>
          Plot.areaY(
            c.step
              .map((step, s) => ({ step, low: c.low[s]!, high: c.high[s]! }))
              .filter((p) => visible(p.low)),
            {
              x: "step",
              y1: "low",
              y2: "high",
              fill: METHOD_COLOURS[c.method],
              fillOpacity: 0.2,
              ...panel(c),
            },
          ),
        ),
        ...shown.flatMap((c) => [
          line(c, c.authors, { strokeWidth: small ? 1.6 : 1.8 }),
          ...(small ? [] : [line(c, c.formula, { strokeWidth: 1.3, strokeDasharray: "4 3" })]),
        ]),
        ...(small ? [] : shown.flatMap((c) => marksOf(c, panel(c), visible))),
      ],
    },
    { id, title, description: describe(curves, quantity) },
  );
}

/** The mark at a curve's end, and rings where the notebook prints a value. */
function marksOf(c: ComparisonCurve, panel: object, visible: (y: number) => boolean) {
  const end = { step: c.step.at(-1)!, value: c.authors.at(-1)! };
  return [
    Plot.dot(
      [end].filter(({ value }) => visible(value)),
      {
        x: "step",
        y: "value",
        r: 3.6,
        symbol: METHOD_SYMBOLS[c.method],
        fill: METHOD_COLOURS[c.method],
        stroke: PAGE,
        strokeWidth: 0.8,
        ...panel,
      },
    ),
    Plot.dot(c.printed, {
      x: "step",
      y: "value",
      r: 6,
      stroke: PRINTED,
      strokeWidth: 1.4,
      fill: "none",
      ...panel,
    }),
  ];
}

function describe(curves: readonly ComparisonCurve[], quantity: string): string {
  const starts = [...new Set(curves.map((c) => c.start))];
  const end = (start: number, method: ComparisonCurve["method"]) =>
    Number(
      curves
        .find((c) => c.start === start && c.method === method)!
        .authors.at(-1)!
        .toPrecision(3),
    );
  return `${starts.length} panels, one per initial bias, each with two curves. ${quantity} of the authors' seed at the last step: ${starts
    .map(
      (b) =>
        `from b = ${b}, ${end(b, "relative-bias")} with the relative-bias parameterization and ${end(b, "bias")} with the bias parameterization`,
    )
    .join("; ")}.`;
}

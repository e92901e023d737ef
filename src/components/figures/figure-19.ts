import * as Plot from "@observablehq/plot";
import { METHOD_COLOURS, METHOD_SYMBOLS, PAGE, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** Where one method ends from one initial bias. */
export interface FinalMargins {
  method: "relative-bias" | "bias";
  /** Where the bias b starts. */
  start: number;
  /** One per seed, the authors' first. */
  margins: readonly number[];
  mean: number;
  /** The authors' seed under the paper's formula. */
  formula: number;
}

const HEIGHT = { wide: 400, narrow: 380, thumbnail: 150 };
/** The two methods stand to either side of their initial bias. */
const ASIDE = { "relative-bias": -1.1, bias: 1.1 };

/** Final margins by initial bias, every seed a mark, the methods side by side. */
export function figure19(arms: readonly FinalMargins[], { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const starts = [...new Set(arms.map((arm) => arm.start))];
  const x = (arm: FinalMargins) => arm.start + ASIDE[arm.method];
  const top = Math.max(...arms.flatMap((arm) => [...arm.margins, arm.formula]));
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 46,
      marginRight: small ? 4 : 20,
      marginTop: small ? 4 : 26,
      marginBottom: small ? 4 : 42,
      x: {
        domain: [-12.5, 13],
        label: "initial bias b",
        labelAnchor: "right",
        ticks: starts,
        tickFormat: (b: number) => String(b).replace("-", "\u2212"),
        ...(small ? { axis: null } : {}),
      },
      y: {
        domain: [Math.min(0, ...arms.flatMap((arm) => arm.margins)), top * 1.06],
        label: "final margin",
        ...(small ? { axis: null } : { grid: true, ticks: 6 }),
      },
      marks: [
        Plot.ruleY([0], { stroke: QUIET }),
        ...arms.flatMap((arm) => {
          const colour = METHOD_COLOURS[arm.method];
          const at = (y: number) => [{ x: x(arm), y }];
          return [
            Plot.ruleY([arm.mean], {
              x1: x(arm) - 0.9,
              x2: x(arm) + 0.9,
              stroke: colour,
              strokeWidth: 2,
            }),
            Plot.dot(
              arm.margins.slice(1).map((y, i) => ({ x: x(arm) + jitter(i), y })),
              {
                x: "x",
                y: "y",
                r: size === "wide" ? 2.6 : 1.6,
                symbol: METHOD_SYMBOLS[arm.method],
                fill: colour,
                fillOpacity: 0.5,
              },
            ),
            Plot.dot(at(arm.margins[0]!), {
              x: "x",
              y: "y",
              r: small ? 2.4 : size === "wide" ? 5 : 3.6,
              symbol: METHOD_SYMBOLS[arm.method],
              fill: colour,
              stroke: PAGE,
              strokeWidth: small ? 0.5 : 1.2,
            }),
            ...(small
              ? []
              : [
                  Plot.dot([{ x: x(arm) + 1.35, y: arm.formula }], {
                    x: "x",
                    y: "y",
                    r: size === "wide" ? 4.5 : 3.2,
                    symbol: "triangle",
                    stroke: colour,
                    strokeWidth: 1.4,
                    fill: "none",
                  }),
                ]),
          ];
        }),
      ],
    },
    {
      id,
      title: "Final margins by initial bias and parameterization",
      description: `Mean final margins: ${arms
        .map(
          (arm) =>
            `from b = ${arm.start}, ${arm.mean.toFixed(3)} with the ${arm.method} parameterization`,
        )
        .join("; ")}.`,
    },
  );
}

/** Spreads the seeds to both sides of the authors' one, in a fixed order. */
const jitter = (i: number) => [-0.75, 0.5, -0.5, 0.75][i % 4]!;

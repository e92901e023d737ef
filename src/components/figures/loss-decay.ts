import * as Plot from "@observablehq/plot";
import { OURS, PAGE, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** The loss of a code, freed from its exponential, over the inverse temperature. */
export interface ScaledLoss {
  name: string;
  t: readonly number[];
  /** inf_b L e^(t m*), and L e^(t m*) at b = b*_rel t. */
  least: readonly number[];
  centered: readonly number[];
  /** What the first tends to, 2 N sqrt(kappa). */
  constant: number;
}

const HEIGHT = { wide: 440, narrow: 400, thumbnail: 150 };

/** Loss times e^(t m*) against t, both logarithmic: level where the loss falls as e^(-t m*). */
export function lossDecay(curves: readonly ScaledLoss[], { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const last = Math.max(...curves.flatMap(({ t }) => t));
  const line = (curve: ScaledLoss, values: readonly number[], style: Plot.LineYOptions) =>
    Plot.lineY(
      curve.t.map((t, i) => ({ t, value: values[i]! })),
      { x: "t", y: "value", ...style },
    );
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 46,
      marginRight: small ? 4 : 84,
      marginTop: small ? 6 : 26,
      marginBottom: small ? 6 : 40,
      x: {
        type: "log",
        label: "inverse temperature t",
        ...(small ? { axis: null } : { ticks: 4, tickFormat: "~f" }),
      },
      y: {
        type: "log",
        label: "loss · exp(t m*)",
        domain: [3, Math.max(...curves.flatMap(({ centered }) => centered)) * 1.3],
        ...(small ? { axis: null } : { grid: true, ticks: 4, tickFormat: "~f" }),
      },
      marks: [
        ...curves.map((c) =>
          line(c, c.centered, { stroke: QUIET, strokeWidth: 1.2, strokeDasharray: "2 4" }),
        ),
        ...curves.map((c) => line(c, c.least, { stroke: OURS, strokeWidth: small ? 1.4 : 2 })),
        ...(small
          ? []
          : [
              Plot.dot(curves, { x: last, y: "constant", r: 4, fill: PAGE, stroke: OURS }),
              Plot.text(curves, {
                x: last,
                y: "constant",
                text: "name",
                textAnchor: "start",
                dx: 10,
                fill: OURS,
                fontWeight: 600,
              }),
            ]),
      ],
    },
    {
      id,
      title: "The loss of five codes, freed from its exponential",
      description: `One pair of curves per code on logarithmic axes, from t = 1 to ${Math.round(last)}. They level off; the lower ones, with the best bias, at ${curves
        .map(({ name, constant }) => `${constant.toFixed(1)} for ${name}`)
        .join(", ")}.`,
    },
  );
}

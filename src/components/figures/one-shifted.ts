import * as Plot from "@observablehq/plot";
import { OURS, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** A family of constellations in which one pair has another shift, by its number of pairs. */
export interface OneShifted {
  n: readonly number[];
  xi: readonly number[];
  nXi: readonly number[];
  /** The largest distance between two differences. */
  widest: readonly number[];
}

const HEIGHT = { wide: 360, narrow: 340, thumbnail: 150 };

/** xi, N xi and the largest distance of two differences against N, both axes logarithmic. */
export function oneShifted(curves: OneShifted, { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const { n, xi, nXi, widest } = curves;
  const last = n.at(-1)!;
  const lines = [
    { name: "ξ", values: xi, stroke: OURS, dash: "" },
    { name: "N ξ", values: nXi, stroke: QUIET, dash: "5 4" },
    { name: "largest", values: widest, stroke: PRINTED, dash: "" },
  ];
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 50,
      marginRight: small ? 4 : 64,
      marginTop: small ? 6 : 26,
      marginBottom: small ? 6 : 40,
      x: {
        type: "log",
        label: "pairs N",
        ...(small
          ? { axis: null }
          : { ticks: 4, tickFormat: (x: number) => x.toLocaleString("en") }),
      },
      y: {
        type: "log",
        domain: [xi.at(-1)! / 2, 2],
        label: null,
        ...(small
          ? { axis: null }
          : {
              grid: true,
              ticks: 5,
              tickFormat: (y: number) => y.toExponential(0).replace("-", "\u2212"),
            }),
      },
      marks: lines.flatMap(({ name, values, stroke, dash }) => [
        Plot.lineY(
          n.map((size, i) => ({ size, value: values[i]! })),
          { x: "size", y: "value", stroke, strokeWidth: small ? 1.4 : 2, strokeDasharray: dash },
        ),
        ...(small
          ? []
          : [
              Plot.text([values.at(-1)!], {
                x: last,
                y: (y: number) => y,
                text: () => name,
                textAnchor: "start",
                dx: 8,
                dy: name === "N ξ" ? 7 : name === "largest" ? -7 : 0,
                fill: stroke,
                fontWeight: 600,
              }),
            ]),
      ]),
    },
    {
      id,
      title: "One pair with another shift, among ever more",
      description: `Three curves over N from ${n[0]!} to ${last} on logarithmic axes: xi falls as 1/N, N xi and the largest distance between two differences stay where they are.`,
    },
  );
}

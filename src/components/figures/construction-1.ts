import * as Plot from "@observablehq/plot";
import { FORBIDDEN, OURS, PAGE, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** A code as a constellation, m + b_rel = 1, with what Construction 1 makes of it. */
export interface Reach {
  label: string;
  margin: number;
  bias: number;
  /** Where Construction 1 was carried out and measured. */
  built: readonly { margin: number; bias: number }[];
}

const HEIGHT = { wide: 460, narrow: 330, thumbnail: 150 };
const TOP = 0.56;

/**
 * Margin against relative bias: for each code the triangle over (-1, 0), (1, 0) that Construction 1
 * reaches, the constellations built in it, and the region that Theorem 3.4 leaves to many pairs.
 */
export function construction1Reach(reaches: readonly Reach[], { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const triangle = ({ margin, bias }: Reach) => [
    { bias: -1, margin: 0 },
    { bias, margin },
    { bias: 1, margin: 0 },
  ];
  const built = reaches.flatMap((reach) => reach.built);
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 46,
      marginRight: small ? 4 : size === "wide" ? 120 : 14,
      marginTop: small ? 6 : 26,
      marginBottom: small ? 6 : 40,
      x: {
        domain: [-1, 1],
        label: "relative bias",
        ticks: 5,
        ...(small ? { axis: null } : {}),
      },
      y: { domain: [0, TOP], label: "margin", ticks: 5, ...(small ? { axis: null } : {}) },
      marks: [
        Plot.areaY(
          [
            { bias: -1, low: 0 },
            { bias: 0.5, low: 0.5 },
            { bias: 1, low: 0 },
          ],
          { x: "bias", y1: "low", y2: TOP, fill: FORBIDDEN, clip: true },
        ),
        ...reaches.flatMap((reach) => [
          Plot.areaY(triangle(reach), { x: "bias", y: "margin", fill: OURS, fillOpacity: 0.09 }),
          Plot.line(triangle(reach), { x: "bias", y: "margin", stroke: OURS, strokeWidth: 1.3 }),
        ]),
        Plot.dot(built, { x: "bias", y: "margin", r: small ? 1.2 : 2.2, fill: QUIET }),
        Plot.dot(reaches, {
          x: "bias",
          y: "margin",
          r: small ? 2.5 : 5,
          fill: OURS,
          stroke: PAGE,
          strokeWidth: 1.2,
        }),
        ...(small
          ? []
          : [
              Plot.text(reaches, {
                x: "bias",
                y: "margin",
                text: "label",
                textAnchor: size === "narrow" ? "end" : "start",
                dx: size === "narrow" ? -9 : 10,
                dy: size === "narrow" ? -4 : -5,
                fontWeight: 600,
                fill: OURS,
                stroke: PAGE,
                strokeWidth: 4,
              }),
            ]),
      ],
    },
    {
      id,
      title: "Margins and relative biases that Construction 1 reaches from known codes",
      description: `One triangle per code over the base from relative bias −1 to 1. ${reaches
        .map((r) => `${r.label}: apex at ${r.bias.toFixed(3)}, ${r.margin.toFixed(3)}`)
        .join("; ")}. Constellations built inside their triangles: ${built.length}.`,
    },
  );
}

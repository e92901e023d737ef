import * as Plot from "@observablehq/plot";
import { FORBIDDEN, OURS, PAGE, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** Constellations by margin and relative bias, in columns of equal length. */
export interface Cloud {
  margin: readonly number[];
  relativeBias: readonly number[];
  /** Number of pairs. */
  n: readonly number[];
}

/** What is drawn in the region: trained runs, codes, and what constructions make of them. */
export interface RegionClouds {
  trained: Cloud;
  codes: Cloud;
  constructed: Cloud;
}

const TOP = 0.8;
const HEIGHT = { wide: 540, narrow: 400, thumbnail: 150 };
const WEDGE = "var(--v)";

/** Figure 2: the triangle of Theorem 3.4, the wedge of the modality gap, and constellations in it. */
export function region(clouds: RegionClouds, { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const dot = small ? 1.6 : size === "wide" ? 3.4 : 2.8;
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 42,
      marginRight: small ? 4 : 16,
      marginTop: small ? 4 : 26,
      marginBottom: small ? 4 : 40,
      x: {
        domain: [-1.04, 1.04],
        label: "relative bias",
        ...(small ? { axis: null } : { ticks: 5 }),
      },
      y: {
        domain: [0, TOP],
        label: "margin",
        ...(small ? { axis: null } : { ticks: 5 }),
      },
      marks: [
        Plot.areaY(outside(-1.04, 1.04), { x: "b", y1: "edge", y2: TOP, fill: FORBIDDEN }),
        // |b_rel| < m below the triangle's edges.
        Plot.areaY(
          [
            { b: -0.25, low: 0.25, high: 0.25 },
            { b: 0, low: 0, high: 1 / 3 },
            { b: 0.5, low: 0.5, high: 0.5 },
          ],
          { x: "b", y1: "low", y2: "high", fill: WEDGE, fillOpacity: 0.13 },
        ),
        Plot.line(
          [
            { b: -TOP, m: TOP },
            { b: 0, m: 0 },
            { b: TOP, m: TOP },
          ],
          { x: "b", y: "m", stroke: WEDGE, strokeDasharray: "5 4" },
        ),
        Plot.line(
          [
            { b: -1, m: 0 },
            { b: 0.5, m: 0.5 },
            { b: 1, m: 0 },
          ],
          { x: "b", y: "m", stroke: QUIET, strokeWidth: 1.3 },
        ),
        Plot.ruleY([0], { stroke: QUIET }),
        dots(clouds.trained, { stroke: OURS, size: dot }),
        Plot.dot(rows(clouds.constructed), {
          x: "b",
          y: "m",
          symbol: "triangle",
          r: small ? 1.5 : 3,
          fill: PAGE,
          stroke: PRINTED,
          strokeWidth: 1.3,
        }),
        Plot.dot(rows(clouds.codes), {
          x: "b",
          y: "m",
          symbol: "diamond",
          r: small ? 2 : 4,
          fill: WEDGE,
          stroke: PAGE,
        }),
        ...(small ? [] : annotations(size === "wide")),
      ],
    },
    {
      id,
      title: "The region of constellations, and those we trained or built",
      description: `Margin against relative bias. A triangle with corners at (−1, 0), (1, 0) and its apex at relative bias 1/2, margin 1/2; a wedge around relative bias 0 in which the margin is the larger. ${clouds.trained.n.length} trained constellations, ${clouds.codes.n.length} codes and ${clouds.constructed.n.length} constructed constellations lie in it, but for a few of very few pairs above it.`,
    },
  );
}

/** The edge of the triangle, above which large constellations are impossible. */
function outside(from: number, to: number) {
  return [from, -1, 0.5, 1, to].map((b) => ({
    b,
    edge: Math.max(0, Math.min(1 - b, (1 + b) / 3)),
  }));
}

const rows = ({ margin, relativeBias }: Cloud) =>
  margin.map((m, i) => ({ m, b: relativeBias[i]! }));

/** Thousands of dots as one path; those on the same half pixel are drawn once. */
function dots(cloud: Cloud, style: { stroke: string; size: number }): Plot.RenderFunction {
  return (_, { x, y }, __, ___, { document }) => {
    const half = (at: unknown) => Math.round(2 * Number(at)) / 2;
    const places = cloud.margin.map((m, i) => `${half(x!(cloud.relativeBias[i]!))},${half(y!(m))}`);
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", [...new Set(places)].map((at) => `M${at}h0`).join(""));
    path.setAttribute("fill", "none");
    path.setAttribute("stroke", style.stroke);
    path.setAttribute("stroke-opacity", "0.75");
    path.setAttribute("stroke-width", String(style.size));
    path.setAttribute("stroke-linecap", "round");
    return path;
  };
}

function annotations(wide: boolean) {
  const label = (b: number, m: number, text: string, more: Plot.TextOptions = {}) =>
    Plot.text([{ b, m }], {
      x: "b",
      y: "m",
      text: () => text,
      fill: QUIET,
      fontStyle: "italic",
      lineHeight: 1.25,
      ...more,
    });
  const few = { textAnchor: "end", dx: -8, fontStyle: "normal" } as const;
  return [
    label(
      -0.76,
      wide ? 0.36 : 0.32,
      wide ? "no constellation of many pairs:\n3m > 1 + b_rel" : "3m > 1 + b_rel",
    ),
    label(0.84, wide ? 0.4 : 0.56, "m + b_rel > 1"),
    label(wide ? -0.56 : -0.62, 0.7, "m = |b_rel|", { fill: WEDGE, dx: wide ? 0 : 18 }),
    ...(wide ? [label(0.5, 0.5, "apex", { dx: 8, dy: -6, textAnchor: "start" })] : []),
    label(0.25, 0.75, "3 pairs", few),
    label(1 / 3, 2 / 3, "4 pairs", few),
    label(0.4, 0.6, "6 pairs", few),
  ];
}

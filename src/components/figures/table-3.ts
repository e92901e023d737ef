import * as Plot from "@observablehq/plot";
import { FORBIDDEN, OURS, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** The gaps reached with k modalities, one per seed. */
export interface GapsOfModalities {
  k: number;
  gaps: readonly number[];
  mean: number;
  /** 95 % t interval of the mean. */
  interval: readonly [number, number];
  /** What the paper prints as the margin; null where there is none. */
  printed: number | null;
}

const HEIGHT = { wide: 430, narrow: 400, thumbnail: 150 };

/** The gap 2 m against the number of modalities, with the most that half of it could ever be. */
export function table3(
  rows: readonly GapsOfModalities[],
  cap: number,
  { id, size }: DrawOptions,
): string {
  const small = size === "thumbnail";
  const seeds = rows.flatMap((row) => row.gaps.map((gap) => ({ k: row.k, gap })));
  const [low, high] = [0.18, 0.68];
  const within = (y: number) => Math.min(high, Math.max(low, y));
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 46,
      marginRight: small ? 4 : 24,
      marginTop: small ? 4 : 26,
      marginBottom: small ? 4 : 40,
      x: {
        domain: [0.5, 21.5],
        label: "modalities, k",
        labelAnchor: "right",
        ticks: rows.map((r) => r.k),
        tickFormat: "d",
        ...(small ? { axis: null } : {}),
      },
      y: {
        domain: [low, high],
        label: "inner product",
        ...(small ? { axis: null } : { grid: true, ticks: 6 }),
      },
      marks: [
        Plot.rectY([{}], { x1: 0.5, x2: 21.5, y1: cap, y2: high, fill: FORBIDDEN }),
        Plot.ruleY([cap], { stroke: QUIET, strokeDasharray: "5 4" }),
        Plot.ruleX(rows, {
          x: "k",
          y1: (r: GapsOfModalities) => within(r.interval[0]),
          y2: (r: GapsOfModalities) => within(r.interval[1]),
          stroke: OURS,
          strokeWidth: 1.4,
        }),
        Plot.dot(seeds, { x: "k", y: "gap", r: small ? 2 : 3, fill: OURS, fillOpacity: 0.65 }),
        Plot.dot(rows, {
          x: "k",
          y: (r: GapsOfModalities) => r.mean / 2,
          symbol: "diamond",
          r: small ? 2 : 3.6,
          fill: "none",
          stroke: OURS,
        }),
        ...(small
          ? []
          : [
              Plot.dot(
                rows.filter((r) => r.printed !== null),
                { x: "k", y: "printed", r: 6.5, stroke: PRINTED, strokeWidth: 1.5, fill: "none" },
              ),
              Plot.text([{ k: 0.8, y: cap }], {
                x: "k",
                y: "y",
                text: () =>
                  size === "wide"
                    ? "above this line no halved margin of 100 pairs can lie (Theorem 3.4)"
                    : "no halved margin above (Thm 3.4)",
                textAnchor: "start",
                dy: -11,
                fill: QUIET,
                fontStyle: "italic",
              }),
              Plot.text(rows.slice(-2, -1), {
                x: "k",
                y: "mean",
                text: () => "gap 2m",
                dy: 20,
                fontWeight: 600,
                fill: OURS,
              }),
              Plot.text(rows.slice(-2, -1), {
                x: "k",
                y: (r: GapsOfModalities) => r.mean / 2,
                text: () => "margin m",
                dy: 18,
                fontWeight: 600,
                fill: OURS,
              }),
            ]),
      ],
    },
    {
      id,
      title: "Gap and margin against the number of modalities",
      description: `${rows
        .map((r) => `k = ${r.k}: mean gap ${r.mean.toFixed(3)} over ${r.gaps.length} seeds`)
        .join("; ")}. No halved margin can exceed ${cap.toFixed(3)}.`,
    },
  );
}

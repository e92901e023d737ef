import * as Plot from "@observablehq/plot";
import { QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** Signed distances of images and of texts from one hyperplane, in bins of one width. */
export interface Heights {
  /** Lower ends of the bins. */
  from: readonly number[];
  width: number;
  images: readonly number[];
  texts: readonly number[];
}

const KINDS = ["images", "texts"] as const;
const COLOURS = { images: "var(--u)", texts: "var(--v)" };

/** Images upwards, texts downwards, either of area 1; the dashed line is the hyperplane. */
export function heightHistogram(heights: Heights, { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const bars = { images: barsOf(heights, "images", 1), texts: barsOf(heights, "texts", -1) };
  const all = KINDS.flatMap((kind) => bars[kind]);
  const top = Math.max(...all.map(({ y }) => Math.abs(y)));
  const [low, high] = [
    Math.min(0, ...all.map(({ x1 }) => x1)),
    Math.max(0, ...all.map(({ x2 }) => x2)),
  ];
  const room = (high - low) / 20;
  const side = (kind: "images" | "texts", x: number, y: number, textAnchor: "start" | "end") =>
    Plot.text([{ x, y }], { x: "x", y: "y", text: () => kind, fill: COLOURS[kind], textAnchor });
  return plotSvg(
    {
      width: WIDTH[size],
      height: small ? 150 : 340,
      marginLeft: small ? 4 : 16,
      marginRight: small ? 4 : 16,
      marginTop: small ? 4 : 20,
      marginBottom: small ? 4 : 40,
      x: {
        domain: [low - room, high + room],
        label: "signed distance from the hyperplane",
        ...(small ? { axis: null } : { ticks: size === "wide" ? 9 : 5 }),
      },
      y: { domain: [-1.15 * top, 1.15 * top], axis: null },
      marks: [
        ...KINDS.map((kind) =>
          Plot.rect(bars[kind], { x1: "x1", x2: "x2", y1: 0, y2: "y", fill: COLOURS[kind] }),
        ),
        Plot.ruleY([0], { stroke: QUIET }),
        Plot.ruleX([0], { stroke: QUIET, strokeDasharray: "5 4" }),
        ...(small
          ? []
          : [
              // Each in its own half, on the side where its bars are lowest.
              side("images", low - room, top, "start"),
              side("texts", high + room, -top, "end"),
            ]),
      ],
    },
    {
      id,
      title: "Distances of images and texts from a hyperplane between them",
      description: KINDS.map((kind) => `${kind}: ${extent(bars[kind])}`).join("; ") + ".",
    },
  );
}

interface Bar {
  x1: number;
  x2: number;
  y: number;
}

function barsOf({ from, width, ...counts }: Heights, kind: "images" | "texts", up: number): Bar[] {
  const total = counts[kind].reduce((sum, n) => sum + n, 0);
  return counts[kind].flatMap((count, i) =>
    count === 0 ? [] : [{ x1: from[i]!, x2: from[i]! + width, y: (up * count) / (total * width) }],
  );
}

const extent = (bars: Bar[]) => `from ${bars[0]!.x1.toFixed(2)} to ${bars.at(-1).x2.toFixed(2)}`;

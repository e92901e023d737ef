import * as Plot from "@observablehq/plot";
import { FORBIDDEN, METHOD_COLOURS, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** Matching and non-matching inner products of one model: averages, and 5th and 95th percentiles. */
export interface EmojiMeans {
  style: string;
  relative: boolean;
  averages: readonly [number, number];
  percentiles: readonly [number, number];
}

const HEIGHT = { wide: 400, narrow: 360, thumbnail: 150 };
const ROOM = 0.04;

/**
 * Models by their matching and non-matching products: averages as circles, percentiles as squares, in
 * the colour of the way the bias is written. Above the dashed line non-matching
 * products are positive.
 */
export function emojiMeans(models: readonly EmojiMeans[], { id, size }: DrawOptions): string {
  const kinds = [
    { kind: "averages", symbol: "circle", r: 5 },
    { kind: "percentiles", symbol: "square", r: 4.2 },
  ] as const;
  const all = kinds.flatMap(({ kind }) => models.map((model) => model[kind]));
  const ends = (axis: 0 | 1): [number, number] => {
    const values = all.map((point) => point[axis]);
    return [Math.min(0, ...values) - ROOM, Math.max(...values) + ROOM];
  };
  const [x, y] = [ends(0), ends(1)];
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: 52,
      marginRight: 20,
      marginTop: 26,
      marginBottom: 40,
      x: { domain: x, label: "matching pairs", ticks: size === "wide" ? 8 : 4 },
      y: { domain: y, label: "non-matching pairs", ticks: 6 },
      marks: [
        Plot.rect([{}], { x1: x[0], x2: x[1], y1: 0, y2: y[1], fill: FORBIDDEN }),
        Plot.ruleY([0], { stroke: QUIET, strokeDasharray: "5 4" }),
        ...kinds.map(({ kind, symbol, r }) =>
          Plot.dot(models, {
            x: ({ [kind]: [matching] }: EmojiMeans) => matching,
            y: ({ [kind]: [, other] }: EmojiMeans) => other,
            fill: ({ relative }: EmojiMeans) => METHOD_COLOURS[relative ? "relative-bias" : "bias"],
            symbol,
            r,
          }),
        ),
        ...kinds.map(({ kind }) => groupLabel(kind, models)),
      ],
    },
    {
      id,
      title: "Matching and non-matching inner products of our own models",
      description: models
        .map(
          ({ style, relative, averages, percentiles }) =>
            `${style}, ${relative ? "relative bias" : "bias"}: averages ${spoken(averages)}, percentiles ${spoken(percentiles)}`,
        )
        .join("; "),
    },
  );
}

const spoken = (point: readonly [number, number]) => point.map((x) => x.toFixed(3)).join(" and ");

/** What a group of marks is, above the middle of it. */
function groupLabel(kind: "averages" | "percentiles", models: readonly EmojiMeans[]) {
  const points = models.map((model) => model[kind]);
  const middle = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const top = Math.max(...points.map(([, y]) => y));
  return Plot.text([{ x: middle, y: top }], {
    x: "x",
    y: "y",
    dy: -16,
    text: () => (kind === "averages" ? "averages" : "5th and 95th percentiles"),
    fill: QUIET,
    fontStyle: "italic",
  });
}

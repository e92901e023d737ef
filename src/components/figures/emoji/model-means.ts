import * as Plot from "@observablehq/plot";
import { FORBIDDEN, METHOD_COLOURS, METHOD_SYMBOLS, QUIET } from "../palette.ts";
import { plotSvg } from "../plot-svg.ts";
import { WIDTH, type DrawOptions } from "../size.ts";

/** Matching and non-matching inner products of one model: averages, and 5th and 95th percentiles. */
export interface ModelMeans {
  style: string;
  method: "relative-bias" | "bias";
  averages: readonly [number, number];
  percentiles: readonly [number, number];
}

const HEIGHT = { wide: 400, narrow: 360, thumbnail: 150 };
const ROOM = 0.04;
const METHODS = ["relative-bias", "bias"] as const;
const KINDS = ["averages", "percentiles"] as const;

/**
 * Models by their matching and non-matching products, with the colour and mark of the way the bias is
 * written. Above the dashed line non-matching products are positive.
 */
export function modelMeans(models: readonly ModelMeans[], { id, size }: DrawOptions): string {
  const all = KINDS.flatMap((kind) => models.map((model) => model[kind]));
  const ends = (axis: 0 | 1): [number, number] => {
    const values = all.map((point) => point[axis]);
    return [Math.min(0, ...values) - ROOM, Math.max(...values) + ROOM];
  };
  const [x, y] = [ends(0), ends(1)];
  const groups = METHODS.flatMap((method) =>
    KINDS.map((kind) => ({
      kind,
      method,
      points: models.filter((model) => model.method === method).map((model) => model[kind]),
    })),
  );
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
        ...groups.flatMap(({ kind, method, points }) => [
          Plot.dot(points, {
            x: "0",
            y: "1",
            fill: METHOD_COLOURS[method],
            symbol: METHOD_SYMBOLS[method],
            r: 4.5,
          }),
          // Under the marks, from the leftmost one on.
          Plot.text(points.toSorted(([a], [b]) => a - b).slice(0, 1), {
            x: "0",
            y: () => Math.min(...points.map(([, other]) => other)),
            dx: -6,
            dy: 17,
            textAnchor: "start",
            text: () => kind,
            fill: METHOD_COLOURS[method],
          }),
        ]),
      ],
    },
    {
      id,
      title: "Matching and non-matching inner products of our own models",
      description: models
        .map(
          ({ style, method, averages, percentiles }) =>
            `${style}, ${method.replace("-", " ")}: averages ${spoken(averages)}, percentiles ${spoken(percentiles)}`,
        )
        .join("; "),
    },
  );
}

const spoken = (point: readonly [number, number]) => point.map((x) => x.toFixed(3)).join(" and ");

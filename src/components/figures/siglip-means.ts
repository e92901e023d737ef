import * as Plot from "@observablehq/plot";
import { shortName } from "./margin-by-dimension.ts";
import { FORBIDDEN, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** A matching and a non-matching inner product of one model. */
export interface MeansOfModel {
  /** `large-patch16-384` */
  name: string;
  /** Whether it is one of the two so400m models. */
  large: boolean;
  positive: number;
  negative: number;
}

const HEIGHT = { wide: 460, narrow: 420, thumbnail: 150 };
const X = [0.02, 0.155] as const;
const Y = [-0.048, 0.058] as const;

/**
 * Matching against non-matching inner products: averages as rings, percentiles as squares. Below
 * zero all signs that Theorem 3.6 asks for would be right.
 */
export function siglipMeans(
  { averages, percentiles }: Record<"averages" | "percentiles", readonly MeansOfModel[]>,
  { id, size }: DrawOptions,
): string {
  const small = size === "thumbnail";
  const ring = { x: "positive", y: "negative", stroke: PRINTED, fill: "none" } as const;
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 52,
      marginRight: small ? 4 : 20,
      marginTop: small ? 4 : 26,
      marginBottom: small ? 4 : 40,
      x: {
        domain: X,
        label: "matching pairs",
        ...(small ? { axis: null } : { ticks: size === "wide" ? 7 : 4 }),
      },
      y: {
        domain: Y,
        label: "non-matching pairs",
        ...(small ? { axis: null } : { ticks: 6 }),
      },
      marks: [
        Plot.rect([{}], { x1: X[0], x2: X[1], y1: 0, y2: Y[1], fill: FORBIDDEN }),
        Plot.ruleY([0], { stroke: QUIET, strokeDasharray: "5 4" }),
        Plot.dot(percentiles, { ...ring, symbol: "square", r: small ? 2 : 4, strokeWidth: 1.3 }),
        Plot.dot(averages, { ...ring, r: small ? 3 : 5.5, strokeWidth: 1.5 }),
        ...(small ? [] : labels(averages, size)),
      ],
    },
    {
      id,
      title: "Matching and non-matching inner products of eight models",
      description: `Averages: ${averages.map(spoken).join("; ")}. Percentiles: ${percentiles
        .map(spoken)
        .join("; ")}.`,
    },
  );
}

/** How far names move from the height of their rings, so that none covers another or the line. */
const SHIFTS: Record<string, number> = {
  "so400m-patch14-384": -15,
  "so400m-patch14-224": 12,
  "base-patch16-224": -6,
  "base-patch16-384": 8,
};

const spoken = ({ name, positive, negative }: MeansOfModel) => `${name} ${positive}, ${negative}`;

function labels(averages: readonly MeansOfModel[], size: DrawOptions["size"]) {
  const note = { fill: QUIET, fontStyle: "italic", textAnchor: "start" } as const;
  const at = (x: number, y: number, text: string) =>
    Plot.text([{ x, y }], { x: "x", y: "y", text: () => text, ...note });
  // The six lie close together; their names go to either side.
  const left = ["base-patch16-384", "base-patch16-224", "large-patch16-384"];
  return [
    ...(size === "wide"
      ? averages.map((model) =>
          Plot.text([model], {
            x: "positive",
            y: "negative",
            text: () => shortName(model.name),
            textAnchor: left.includes(model.name) ? "end" : "start",
            dx: left.includes(model.name) ? -10 : 10,
            dy: SHIFTS[model.name] ?? 0,
          }),
        )
      : [at(0.115, -0.012, "so400m"), at(0.066, -0.022, "the other six")]),
    at(0.022, 0.054, "5th and 95th percentiles (Table 1)"),
    at(
      0.022,
      -0.044,
      size === "wide"
        ? "averages (Table 2): below zero a gap would be guaranteed"
        : "averages (Table 2)",
    ),
  ];
}

import * as Plot from "@observablehq/plot";
import { shortModel } from "../../compute/claims/siglip-models.ts";
import { FORBIDDEN, OURS, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";
import { spreadLabels } from "./spread-labels.ts";

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
const [TOP, BOTTOM] = [26, 40];
const X = [0.02, 0.155] as const;
const Y = [-0.048, 0.058] as const;

/** The models at two kinds of products: averages and percentiles. */
export type PointsOfModels = Record<"averages" | "percentiles", readonly MeansOfModel[]>;

/**
 * Matching against non-matching inner products: averages as rings, percentiles as squares. Below
 * zero all signs that Theorem 3.6 asks for would be right. What we measured is filled.
 */
export function siglipMeans(
  { printed: { averages, percentiles }, measured }: Record<"printed" | "measured", PointsOfModels>,
  { id, size }: DrawOptions,
): string {
  const small = size === "thumbnail";
  const ours = [...measured.averages, ...measured.percentiles];
  const reach = ([low, high]: readonly [number, number], of: "positive" | "negative") => [
    Math.min(low, ...ours.map((model) => model[of] - 0.01)),
    Math.max(high, ...ours.map((model) => model[of] + 0.01)),
  ];
  const [x, y] = [reach(X, "positive"), reach(Y, "negative")];
  const unit = (y[1]! - y[0]!) / (HEIGHT[size] - TOP - BOTTOM);
  const dot = { x: "positive", y: "negative", fill: OURS } as const;
  const ring = { x: "positive", y: "negative", stroke: PRINTED, fill: "none" } as const;
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 52,
      marginRight: small ? 4 : 20,
      marginTop: small ? 4 : TOP,
      marginBottom: small ? 4 : BOTTOM,
      x: {
        domain: x,
        label: "matching pairs",
        ...(small ? { axis: null } : { ticks: size === "wide" ? 7 : 4 }),
      },
      y: {
        domain: y,
        label: "non-matching pairs",
        ...(small ? { axis: null } : { ticks: 6 }),
      },
      marks: [
        Plot.rect([{}], { x1: x[0]!, x2: x[1]!, y1: 0, y2: y[1]!, fill: FORBIDDEN }),
        Plot.ruleY([0], { stroke: QUIET, strokeDasharray: "5 4" }),
        Plot.dot(measured.percentiles, { ...dot, symbol: "square", r: small ? 1.5 : 3 }),
        Plot.dot(measured.averages, { ...dot, r: small ? 2 : 4 }),
        Plot.dot(percentiles, { ...ring, symbol: "square", r: small ? 2 : 4, strokeWidth: 1.3 }),
        Plot.dot(averages, { ...ring, r: small ? 3 : 5.5, strokeWidth: 1.5 }),
        ...(small ? [] : labels(averages, size, 15 * unit)),
      ],
    },
    {
      id,
      title: "Matching and non-matching inner products of eight models",
      description: [
        `Averages: ${averages.map(spoken).join("; ")}.`,
        `Percentiles: ${percentiles.map(spoken).join("; ")}.`,
        ...(ours.length > 0 ? [`Measured: ${ours.map(spoken).join("; ")}.`] : []),
      ].join(" "),
    },
  );
}

const spoken = ({ name, positive, negative }: MeansOfModel) => `${name} ${positive}, ${negative}`;

/** The names of the models, `gap` apart, the six that lie close together to either side. */
function labels(averages: readonly MeansOfModel[], size: DrawOptions["size"], gap: number) {
  const note = { fill: QUIET, fontStyle: "italic", textAnchor: "start" } as const;
  const at = (x: number, y: number, text: string) =>
    Plot.text([{ x, y }], { x: "x", y: "y", text: () => text, ...note });
  const left = ["base-patch16-384", "base-patch16-224", "large-patch16-384"];
  const isLeft = ({ name }: MeansOfModel) => left.includes(name);
  const named = [averages.filter(isLeft), averages.filter((model) => !isLeft(model))].flatMap(
    (side) => {
      // No name lies on the dashed line at zero.
      const placed = spreadLabels(
        side.map(({ negative }) => (negative > -gap ? negative - gap : negative)),
        gap,
      );
      return side.map((model, i) => ({ model, y: placed[i]! }));
    },
  );
  return [
    ...(size === "wide"
      ? named.map(({ model, y }) =>
          Plot.text([{ x: model.positive, y }], {
            x: "x",
            y: "y",
            text: () => shortModel(model.name),
            textAnchor: isLeft(model) ? "end" : "start",
            dx: isLeft(model) ? -10 : 10,
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

import * as Plot from "@observablehq/plot";
import { OURS, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** An average and a percentile of the products of one kind of pairs. */
export interface Summary {
  mean: number;
  percentile: number;
}

/** What is known of the products of one model; matching pairs first. */
export interface Products {
  /** Null for a model that nobody printed anything of. */
  printed: { matching: Summary; nonMatching: Summary } | null;
  measured: {
    matching: Summary;
    nonMatching: Summary;
    /** Lower ends of bins of one width, with the number of products in each. */
    histogram: {
      from: readonly number[];
      matching: readonly number[];
      nonMatching: readonly number[];
    };
    width: number;
  } | null;
}

const KINDS = ["matching", "nonMatching"] as const;
const COLOURS = { matching: OURS, nonMatching: QUIET };
const NAMES = { matching: "matching", nonMatching: "non-matching" };
/** Lanes below the histograms, in parts of their height. */
const LANES = { matching: -0.12, nonMatching: -0.3 };

/**
 * Products of matching and of non-matching pairs: histograms of equal area where they were measured,
 * and below them averages as circles and percentiles as squares, the printed ones hollow.
 */
export function productHistogram(
  { printed, measured }: Products,
  { id, size }: DrawOptions,
): string {
  const small = size === "thumbnail";
  const densities = measured ? densitiesOf(measured) : [];
  const top = Math.max(0, ...densities.map(({ y }) => y));
  const height = top > 0 ? top : 1;
  const marks = KINDS.flatMap((kind) => [
    ...(printed ? marksOf(printed[kind], LANES[kind] * height, PRINTED, false, small) : []),
    ...(measured ? marksOf(measured[kind], LANES[kind] * height, COLOURS[kind], true, small) : []),
  ]);
  const points = [printed, measured]
    .filter((source) => source !== null)
    .flatMap((source) => KINDS.flatMap((kind) => [source[kind].mean, source[kind].percentile]));
  const ends = [...points, ...densities.flatMap(({ x1, x2 }) => [x1, x2])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = (high - low) / 12;
  return plotSvg(
    {
      width: WIDTH[size],
      height: small ? 150 : top > 0 ? 420 : 170,
      marginLeft: small ? 4 : 104,
      marginRight: small ? 4 : 16,
      marginTop: small ? 4 : 20,
      marginBottom: small ? 4 : 40,
      x: {
        domain: [low - room, high + room],
        label: "inner product",
        ...(small ? { axis: null } : { ticks: size === "wide" ? 9 : 5 }),
      },
      y: { domain: [-0.42 * height, top > 0 ? 1.05 * top : 0], axis: null },
      marks: [
        ...KINDS.map((kind) =>
          Plot.rect(
            densities.filter((bin) => bin.kind === kind),
            { x1: "x1", x2: "x2", y1: 0, y2: "y", fill: COLOURS[kind], fillOpacity: 0.55 },
          ),
        ),
        Plot.ruleX([0], { stroke: QUIET, strokeDasharray: "5 4" }),
        ...marks,
        ...(small
          ? []
          : KINDS.map((kind) =>
              Plot.text([{}], {
                x: low - room,
                y: LANES[kind] * height,
                text: () => NAMES[kind],
                textAnchor: "end",
                dx: -10,
              }),
            )),
      ],
    },
    {
      id,
      title: "Inner products of matching and non-matching pairs of one model",
      description: [
        ...(printed
          ? [`Printed: ${KINDS.map((kind) => spoken(NAMES[kind], printed[kind])).join("; ")}.`]
          : []),
        ...(measured
          ? [`Measured: ${KINDS.map((kind) => spoken(NAMES[kind], measured[kind])).join("; ")}.`]
          : []),
      ].join(" "),
    },
  );
}

const spoken = (name: string, { mean, percentile }: Summary) =>
  `${name} average ${mean}, percentile ${percentile}`;

/** Bars of area 1 in all per kind. */
function densitiesOf({ histogram, width }: NonNullable<Products["measured"]>) {
  return KINDS.flatMap((kind) => {
    const total = histogram[kind].reduce((sum, n) => sum + n, 0);
    return histogram[kind].flatMap((count, i) => {
      const x1 = histogram.from[i]!;
      return count === 0 ? [] : [{ kind, x1, x2: x1 + width, y: count / (total * width) }];
    });
  });
}

function marksOf(
  { mean, percentile }: Summary,
  y: number,
  colour: string,
  filled: boolean,
  small: boolean,
) {
  const style = {
    stroke: colour,
    strokeWidth: 1.5,
    fill: filled ? colour : "none",
    ...(filled ? { fillOpacity: 0.75 } : {}),
  };
  return [
    Plot.dot([{ x: mean, y }], { x: "x", y: "y", r: small ? 3 : 5.5, ...style }),
    Plot.dot([{ x: percentile, y }], {
      ...{ x: "x", y: "y", r: small ? 2 : 4, symbol: "square" },
      ...style,
    }),
  ];
}

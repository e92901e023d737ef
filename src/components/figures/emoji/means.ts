import * as Plot from "@observablehq/plot";
import {
  FORBIDDEN,
  METHOD_COLOURS,
  METHOD_SYMBOLS,
  PAGE,
  QUIET,
  type ColouredMethod,
} from "../palette.ts";
import { plotSvg } from "../plot-svg.ts";
import { spreadLabels } from "../spread-labels.ts";

/** A mean over seeds with its standard deviation; null of one seed alone. */
export interface MeanPoint {
  x: number;
  mean: number;
  sd: number | null;
}

/** Means joined by a line; grey diamonds where nothing but what was varied tells runs apart. */
export interface MeansLine {
  method: ColouredMethod | null;
  label: string;
  points: readonly MeanPoint[];
}

/** A panel: one quantity against what was varied. */
export interface MeansPanel {
  quantity: string;
  x: { label: string; ticks: readonly number[]; logarithmic?: boolean };
  lines: readonly MeansLine[];
  /** Where every run collapsed. */
  collapsed?: readonly number[];
  /** A dashed line where the quantity equals what was varied. */
  diagonal?: boolean;
}

const HEIGHT = 250;
const [TOP, BOTTOM] = [28, 40];
/** Room beyond the lowest and the highest mean. */
const INSET = 14;

/**
 * A panel of means with bars of one standard deviation either way. A line is named beyond its end, a
 * lone point above or below it.
 */
export function emojiMeans(panel: MeansPanel, id: string): string {
  const { quantity, x, lines, collapsed = [], diagonal = false } = panel;
  const { label, ticks, logarithmic = false } = x;
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const room = logarithmic ? 1.3 : (last - first) / 9;
  const points = lines.flatMap(({ points }) => points);
  const all = [...ticks, ...points.map(({ x }) => x)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const domain = logarithmic ? [low / room, high * room] : [low - room, high + room];
  return plotSvg(
    {
      width: 300,
      height: HEIGHT,
      marginLeft: 44,
      marginRight: lines.some(({ label, points }) => label && points.length > 1) ? 94 : 14,
      marginTop: TOP,
      marginBottom: BOTTOM,
      x: {
        // To base 2, or Plot leaves out the words of ticks such as 8.
        ...(logarithmic ? { type: "log" as const, base: 2 } : {}),
        domain,
        label,
        labelAnchor: "center",
        labelArrow: "none",
        ticks: [...ticks],
        tickFormat: String,
        tickSize: 4,
      },
      y: { label: quantity, grid: true, ticks: 5, nice: true, inset: INSET },
      marks: [
        ...collapsed.flatMap((at) => [
          Plot.rectX([at], { x1: at - room, x2: at + room, fill: FORBIDDEN }),
          Plot.text([at], {
            x: at,
            frameAnchor: "middle",
            text: () => "all runs collapsed",
            rotate: -90,
            fill: QUIET,
            fontStyle: "italic",
          }),
        ]),
        ...(diagonal
          ? [
              Plot.line(
                points.map(({ x }) => [x, x]).toSorted(([a], [b]) => a! - b!),
                { stroke: QUIET, strokeDasharray: "5 4" },
              ),
            ]
          : []),
        ...lines.flatMap(marksOf),
        ...namesOfLines(lines.filter(({ points }) => points.length > 1)),
        ...namesOfPoints(lines.filter(({ points }) => points.length === 1)),
      ],
    },
    { id, title: `${quantity} against ${label}`, description: describe(panel) },
  );
}

function marksOf({ method, points }: MeansLine) {
  const colour = colourOf(method);
  const known = points.filter(({ sd }) => sd !== null);
  return [
    Plot.lineY(points, { x: "x", y: "mean", stroke: colour, strokeWidth: 1.5 }),
    Plot.ruleX(known, {
      x: "x",
      y1: ({ mean, sd }: MeanPoint) => mean - sd!,
      y2: ({ mean, sd }: MeanPoint) => mean + sd!,
      stroke: colour,
      strokeWidth: 1.4,
    }),
    Plot.dot(points, {
      x: "x",
      y: "mean",
      r: 3.6,
      symbol: method === null ? "diamond" : METHOD_SYMBOLS[method],
      fill: colour,
      stroke: PAGE,
      strokeWidth: 0.8,
    }),
  ];
}

/** The names of lines, apart from each other where their ends nearly coincide. */
function namesOfLines(lines: readonly MeansLine[]) {
  const means = lines.flatMap(({ points }) => points.map(({ mean }) => mean));
  const unit = (Math.max(...means) - Math.min(...means)) / (HEIGHT - TOP - BOTTOM - 2 * INSET) || 1;
  const ends = lines.map(({ points }) => points.at(-1)!);
  const placed = spreadLabels(
    ends.map(({ mean }) => mean),
    16 * unit,
  );
  return lines.map(({ method, label }, i) =>
    Plot.text([ends[i]!], {
      x: "x",
      y: placed[i]!,
      text: () => label,
      textAnchor: "start",
      dx: 10,
      fill: colourOf(method),
      fontWeight: 600,
    }),
  );
}

/** The names of lone points: above the highest, below the others. */
function namesOfPoints(lines: readonly MeansLine[]) {
  const highest = Math.max(...lines.flatMap(({ points }) => points.map(({ mean }) => mean)));
  return lines.map(({ method, label, points }) =>
    Plot.text(points, {
      x: "x",
      y: "mean",
      text: () => label,
      dy: points[0]!.mean === highest ? -14 : 17,
      fill: colourOf(method),
      stroke: PAGE,
      strokeWidth: 3,
      fontWeight: 600,
    }),
  );
}

const colourOf = (method: MeansLine["method"]) =>
  method === null ? QUIET : METHOD_COLOURS[method];

function describe({ quantity, lines, collapsed = [] }: MeansPanel): string {
  const said = lines.map(
    ({ label, points }) =>
      `${label || quantity}: ${points
        .map(({ x, mean }) => `${mean.toPrecision(3)} at ${x}`)
        .join(", ")}`,
  );
  const none = collapsed.map((at) => ` Every run at ${at} collapsed.`);
  return `Means over seeds. ${said.join("; ")}.${none.join("")}`;
}

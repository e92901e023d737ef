import * as Plot from "@observablehq/plot";
import { colourOf, dashOf, symbolOf, type EngineMark } from "./engine-marks.ts";
import { plotSvg } from "./plot-svg.ts";
import { spreadLabels } from "./spread-labels.ts";

/** One engine's points, both coordinates positive, or y zero. */
export interface EngineLine extends EngineMark {
  points: readonly { x: number; y: number }[];
}

export interface EngineLinesOptions {
  id: string;
  title: string;
  /** What the axes show. */
  x: string;
  y: string;
  /** Where the x axis has its ticks. */
  ticks: readonly number[];
  /** Least and largest y; smaller ones, such as zero, lie on the floor. */
  domain: readonly [number, number];
}

const WIDTH = 440;
const HEIGHT = 340;

/** Lines on two logarithmic axes, one per engine, named at their ends. */
export function engineLines(
  lines: readonly EngineLine[],
  { id, title, x, y, ticks, domain }: EngineLinesOptions,
): string {
  const drawn = lines.filter(({ points }) => points.length > 0);
  const [floor, ceiling] = domain;
  const inside = (value: number) => Math.min(ceiling, Math.max(floor, value));
  const end = ({ points }: EngineLine) => points.at(-1)!;
  const right = Math.max(...drawn.map((line) => end(line).x));
  const labels = spreadLabels(
    drawn.map((line) => Math.log10(inside(end(line).y))),
    (15 * Math.log10(ceiling / floor)) / (HEIGHT - 64),
  ).map((height, i) => ({ height: 10 ** height, line: drawn[i]! }));
  return plotSvg(
    {
      width: WIDTH,
      height: HEIGHT,
      marginLeft: 50,
      marginRight: 146,
      marginTop: 26,
      marginBottom: 38,
      x: {
        type: "log",
        label: x,
        ticks: [...ticks],
        tickFormat: (value: number) => value.toLocaleString("en"),
      },
      y: {
        type: "log",
        domain,
        label: y,
        grid: true,
        ticks: 6,
        tickFormat: (value: number) =>
          value >= 0.01 && value < 1e4
            ? value.toLocaleString("en")
            : value.toExponential(0).replace("-", "\u2212").replace("+", ""),
      },
      marks: drawn.flatMap((line) => {
        const stroke = colourOf(line);
        const points = line.points.map((p) => ({ x: p.x, y: inside(p.y) }));
        return [
          Plot.lineY(points, {
            ...{ x: "x", y: "y", stroke },
            strokeWidth: 1.6,
            strokeDasharray: dashOf(line),
          }),
          Plot.dot(points, { x: "x", y: "y", r: 3.2, symbol: symbolOf(line), fill: stroke }),
          Plot.text(
            labels.filter((label) => label.line === line),
            {
              x: right,
              y: "height",
              text: [line.name],
              fill: stroke,
              fontWeight: 600,
              textAnchor: "start",
              dx: 10,
            },
          ),
        ];
      }),
    },
    { id, title, description: describe(drawn, x, y) },
  );
}

const describe = (lines: readonly EngineLine[], x: string, y: string) =>
  `${lines.length} curves of ${y} against ${x}, both logarithmic. At the end: ${lines
    .map(({ name, points }) => `${name}, ${points.at(-1)!.y.toPrecision(2)}`)
    .join("; ")}.`;

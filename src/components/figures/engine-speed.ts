import * as Plot from "@observablehq/plot";
import { colourOf, symbolOf, type EngineMark } from "./engine-marks.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** What a step of one run takes on an engine, in microseconds. */
export interface EngineTime extends EngineMark {
  /** How many runs at once, on how many threads, in words. */
  how: string;
  median: number;
  least: number;
  most: number;
}

const ROW = 27;

/** A dot per engine at its median, on a line from the least to the most, the fastest on top. */
export function engineSpeed(
  times: readonly EngineTime[],
  { id, size, title }: DrawOptions & { title: string },
): string {
  const rows = [...times].sort((a, b) => a.median - b.median);
  const least = Math.min(...rows.map((row) => row.least));
  const most = Math.max(...rows.map((row) => row.most));
  const middle = Math.sqrt(least * most);
  const wide = size === "wide";
  const key = (row: EngineTime) => `${row.name}, ${row.how}`;
  const note = (late: boolean) => ({
    x: (row: EngineTime) => (late ? row.least : row.most),
    y: key,
    text: (row: EngineTime) => row.how,
    textAnchor: late ? ("end" as const) : ("start" as const),
    dx: late ? -9 : 9,
    fontSize: 12,
  });
  const isLate = (row: EngineTime) => row.median > middle;
  return plotSvg(
    {
      width: WIDTH[size],
      height: rows.length * ROW + 56,
      marginLeft: wide ? 158 : 142,
      marginRight: wide ? 24 : 12,
      marginTop: 8,
      marginBottom: 44,
      x: {
        type: "log",
        domain: [least / 1.15, most * 1.15],
        label: "microseconds per step of one run",
        labelAnchor: "right",
        grid: true,
        ticks: wide ? 6 : 3,
        tickFormat: (value: number) => value.toLocaleString("en"),
      },
      y: { domain: rows.map(key), axis: null, label: null },
      marks: [
        Plot.text(rows, {
          y: key,
          text: "name",
          fill: (row: EngineTime) => colourOf(row),
          fontWeight: 600,
          frameAnchor: "left",
          textAnchor: "end",
          dx: -12,
        }),
        Plot.ruleY(rows, {
          y: key,
          x1: "least",
          x2: "most",
          stroke: (row: EngineTime) => colourOf(row),
          strokeWidth: 1.6,
        }),
        Plot.dot(rows, {
          x: "median",
          y: key,
          r: 4.2,
          symbol: (row: EngineTime) => symbolOf(row),
          fill: (row: EngineTime) => colourOf(row),
        }),
        Plot.text(
          rows.filter((row) => !isLate(row)),
          note(false),
        ),
        Plot.text(rows.filter(isLate), note(true)),
      ],
      symbol: { type: "identity" },
      color: { type: "identity" },
    },
    {
      id,
      title,
      description: `The fastest first: ${rows
        .map((row) => `${key(row)}, ${row.median.toPrecision(3)} microseconds`)
        .join("; ")}.`,
    },
  );
}

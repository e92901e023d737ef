import * as Plot from "@observablehq/plot";
import { METHOD_COLOURS, METHOD_SYMBOLS, PAGE, QUIET } from "../palette.ts";
import { plotSvg } from "../plot-svg.ts";

/** A paired difference, relative bias less bias, with its interval. */
export interface Interval {
  mean: number;
  low: number;
  high: number;
}

export interface ForestRow {
  label: string;
  /** Rows of one group stand together. */
  group: string;
  /** Null where too few runs ended without collapse. */
  difference: Interval | null;
}

/** A panel: one measure of every comparison. */
export interface Forest {
  quantity: string;
  rows: readonly ForestRow[];
  /** On which side of zero the relative bias is ahead, and what being ahead is called. */
  ahead: "above" | "below";
  word: string;
  /** Where no run differs: what is said in place of a mark at zero. */
  same?: string;
}

const ROW = 20;
const [TOP, BOTTOM] = [56, 40];

/** An interval a row and a line at zero; what lies to one side of it has the colour of that side. */
export function emojiForest({ quantity, rows, ahead, word, same }: Forest, id: string): string {
  const heights = heightsOf(rows);
  const placed = rows.map((row, i) => ({ ...row, y: heights[i]! }));
  const wordsFor = ({ difference }: ForestRow) =>
    difference === null ? "collapsed" : isNone(difference) ? same : undefined;
  const drawn = placed.flatMap((row) =>
    row.difference && wordsFor(row) === undefined ? [{ ...row.difference, y: row.y }] : [],
  );
  const bottom = Math.max(...heights) + 0.8;
  const ends = drawn.flatMap(({ low, high }) => [low, high]);
  const side = (left: boolean) => (left === (ahead === "below") ? "relative-bias" : "bias");
  const methodOf = ({ low, high }: Interval) =>
    low > 0 ? side(false) : high < 0 ? side(true) : null;
  return plotSvg(
    {
      width: 300,
      height: TOP + BOTTOM + ROW * (bottom + 0.8),
      marginLeft: 92,
      marginRight: 12,
      marginTop: TOP,
      marginBottom: BOTTOM,
      x: {
        domain: [Math.min(0, ...ends), Math.max(0, ...ends)],
        inset: 8,
        nice: true,
        label: "relative bias less bias",
        labelAnchor: "center",
        labelArrow: "none",
        ticks: 3,
        grid: true,
      },
      y: { domain: [-0.8, bottom], reverse: true, axis: null },
      marks: [
        Plot.ruleX([0], { stroke: QUIET }),
        ...drawn.map((row) => {
          const method = methodOf(row);
          const colour = method === null ? QUIET : METHOD_COLOURS[method];
          return [
            Plot.ruleY([row], { y: "y", x1: "low", x2: "high", stroke: colour, strokeWidth: 1.8 }),
            Plot.dot([row], {
              x: "mean",
              y: "y",
              r: 4,
              symbol: method === null ? "circle" : METHOD_SYMBOLS[method],
              fill: method === null ? PAGE : colour,
              stroke: colour,
              strokeWidth: 1.4,
            }),
          ];
        }),
        Plot.text(
          placed.filter((row) => wordsFor(row) !== undefined),
          {
            x: 0,
            y: "y",
            text: wordsFor,
            dx: 8,
            textAnchor: "start",
            fontStyle: "italic",
          },
        ),
        Plot.text(placed, {
          y: "y",
          text: "label",
          frameAnchor: "left",
          textAnchor: "end",
          dx: -12,
          fill: "var(--ink)",
        }),
        Plot.text([quantity], {
          frameAnchor: "top-left",
          dx: -92,
          dy: -50,
          fontWeight: 600,
          fill: "var(--ink)",
        }),
        // The left one ends at zero, so that it stands over its own side; the right one at the edge.
        ...([true, false] as const).map((left) =>
          Plot.text([side(left)], {
            ...(left
              ? { x: 0, frameAnchor: "top", textAnchor: "end", dx: -6 }
              : { frameAnchor: "top-right", dx: 8 }),
            dy: -22,
            text: () => `${side(left).replace("-", " ")} ${word}`,
            fill: METHOD_COLOURS[side(left)],
            fontWeight: 600,
          }),
        ),
      ],
    },
    { id, title: `${quantity}: the relative bias less the bias`, description: describe(rows) },
  );
}

/** Heights of the rows in rows from the top, with room between groups. */
function heightsOf(rows: readonly ForestRow[]): number[] {
  let at = -1;
  return rows.map(({ group }, i) => (at += i > 0 && rows[i - 1]!.group !== group ? 1.6 : 1));
}

const describe = (rows: readonly ForestRow[]) =>
  `${rows
    .map(({ group, label, difference }) => {
      if (!difference) return `${group}, ${label}: too few runs without collapse`;
      const [mean, low, high] = [difference.mean, difference.low, difference.high].map((x) =>
        Number(x.toPrecision(3)),
      );
      return `${group}, ${label}: ${mean}, from ${low} to ${high}`;
    })
    .join("; ")}.`;

/** Whether no run differs from its pair at all. */
const isNone = ({ low, high }: Interval) => low === 0 && high === 0;

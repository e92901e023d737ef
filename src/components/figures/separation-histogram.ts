import * as Plot from "@observablehq/plot";
import { FORBIDDEN, METHOD_COLOURS, PAGE, QUIET, type ColouredMethod } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";

/** How the inner products of one trained run are distributed. */
export interface SeparationHistogram {
  method: ColouredMethod;
  label: string;
  /** Lower ends of the bins, which have one width. */
  from: readonly number[];
  matching: readonly number[];
  nonMatching: readonly number[];
  /** The two inner products whose difference is the gap. */
  leastMatching: number;
  mostNonMatching: number;
}

/** Half the height of the axis: counts to a hundred thousand are drawn. */
const TOP = 6;
/** A single pair is drawn one unit high, ten two: nothing that is there is invisible. */
const height = (count: number) => (count === 0 ? 0 : 1 + Math.log10(count));
const LABELS = ["", "1", "", "100", "", "10k"];

/**
 * Counts of inner products on a logarithmic axis, matching pairs upwards in the method's colour,
 * non-matching pairs downwards in grey. The band between the two is the gap; where they overlap it
 * is tinted instead.
 */
export function separationHistogram(
  histogram: SeparationHistogram,
  { id, thumbnail = false }: { id: string; thumbnail?: boolean },
): string {
  const { method, label, from, leastMatching, mostNonMatching } = histogram;
  const colour = METHOD_COLOURS[method];
  const width = from[1]! - from[0]!;
  const bars = (counts: readonly number[], sign: number) =>
    counts.flatMap((count, i) =>
      count === 0 ? [] : [{ x1: from[i]!, x2: from[i]! + width, y: sign * height(count) }],
    );
  const gap = leastMatching - mostNonMatching;
  const bar = { x1: "x1", x2: "x2", y1: 0, y2: "y", inset: 0.3 };
  return plotSvg(
    {
      width: thumbnail ? 240 : 230,
      height: thumbnail ? 150 : 220,
      marginLeft: thumbnail ? 4 : 32,
      marginRight: thumbnail ? 4 : 8,
      marginTop: thumbnail ? 4 : 8,
      marginBottom: thumbnail ? 4 : 38,
      x: {
        domain: [-1, 1],
        label: "inner product",
        labelAnchor: "center",
        labelArrow: "none",
        ticks: [-1, 0, 1],
        tickFormat: (x: number) => String(x).replace("-", "\u2212"),
        ...(thumbnail ? { axis: null } : {}),
      },
      y: {
        domain: [-TOP, TOP],
        label: null,
        ticks: [-5, -3, -1, 1, 3, 5],
        tickFormat: (y: number) => LABELS[Math.abs(y)]!,
        ...(thumbnail ? { axis: null } : { grid: true }),
      },
      marks: [
        Plot.rectX(
          [
            {
              x1: Math.min(leastMatching, mostNonMatching),
              x2: Math.max(leastMatching, mostNonMatching),
            },
          ],
          {
            x1: "x1",
            x2: "x2",
            fill: gap > 0 ? colour : FORBIDDEN,
            fillOpacity: gap > 0 ? 0.16 : 1,
          },
        ),
        Plot.rect(bars(histogram.matching, 1), { ...bar, fill: colour }),
        Plot.rect(bars(histogram.nonMatching, -1), { ...bar, fill: QUIET, fillOpacity: 0.55 }),
        Plot.ruleY([0], { stroke: QUIET }),
        ...(thumbnail ? [] : [side("matching", TOP - 0.5), side("non-matching", -TOP + 0.5)]),
      ],
    },
    {
      id,
      title: `Inner products, ${label}`,
      description: `Matching inner products reach down to ${leastMatching.toFixed(2)}, non-matching ones up to ${mostNonMatching.toFixed(2)}: ${
        gap > 0 ? "a gap lies between them" : "they overlap"
      }.`,
    },
  );
}

const side = (text: string, y: number) =>
  Plot.text([{ y }], {
    x: -0.96,
    y: "y",
    text: () => text,
    ...{ textAnchor: "start", fill: QUIET, stroke: PAGE, strokeWidth: 3 },
  });

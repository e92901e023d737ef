import * as Plot from "@observablehq/plot";
import { OURS, PAGE, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";
import { spreadLabels } from "./spread-labels.ts";

/** xi over training in one dimension, mean and range over runs. */
export interface XiCurve {
  dim: number;
  step: readonly number[];
  mean: readonly number[];
  low: readonly number[];
  high: readonly number[];
}

interface XiOptions extends DrawOptions {
  /** What is drawn, for the axis: `ξ`. */
  quantity: string;
  title: string;
  /** The dimension of the paper's figure, drawn heavy. */
  emphasis: number;
  /** Where the authors' runs stop, and below which xi counts as vanished. */
  end: number;
  vanished: number;
}

const HEIGHT = { wide: 440, narrow: 400, thumbnail: 150 };

/** xi against the training step, both logarithmic, one curve per dimension. */
export function figure20(
  curves: readonly XiCurve[],
  { id, size, quantity, title, emphasis, end, vanished }: XiOptions,
): string {
  const small = size === "thumbnail";
  const last = Math.max(...curves.flatMap((c) => c.step));
  const floor = Math.min(...curves.flatMap((c) => c.mean));
  const low = 10 ** Math.floor(Math.log10(floor));
  const height = HEIGHT[size];
  const style = (c: XiCurve) =>
    c.dim === emphasis
      ? { stroke: OURS, strokeWidth: small ? 2 : 2.6 }
      : { stroke: QUIET, strokeWidth: small ? 0.9 : 1.3 };
  return plotSvg(
    {
      width: WIDTH[size],
      height,
      marginLeft: small ? 4 : 52,
      marginRight: small ? 4 : 66,
      marginTop: small ? 6 : 26,
      marginBottom: small ? 6 : 40,
      x: {
        type: "log",
        domain: [1, last],
        label: "training step",
        ...(small
          ? { axis: null }
          : { ticks: 4, tickFormat: (s: number) => s.toLocaleString("en") }),
      },
      y: {
        type: "log",
        domain: [low, 4],
        label: quantity,
        ...(small
          ? { axis: null }
          : { grid: true, ticks: 6, tickFormat: (y: number) => exponential(y) }),
      },
      marks: [
        Plot.ruleY([vanished], { stroke: QUIET, strokeDasharray: "5 4" }),
        ...(small ? [] : [Plot.ruleX([end], { stroke: QUIET, strokeDasharray: "2 4" })]),
        ...curves
          .filter((c) => c.dim === emphasis && !small)
          .map((c) =>
            Plot.areaY(
              c.step.map((step, s) => ({ step, low: c.low[s]!, high: c.high[s]! })),
              { x: "step", y1: "low", y2: "high", fill: OURS, fillOpacity: 0.18, clip: true },
            ),
          ),
        ...curves.map((c) =>
          Plot.lineY(
            c.step.map((step, s) => ({ step, mean: c.mean[s]! })),
            { x: "step", y: "mean", ...style(c), clip: true },
          ),
        ),
        ...(small ? [] : labels(curves, emphasis, (height - 66) / Math.log10(4 / low))),
      ],
    },
    {
      id,
      title,
      description: `${curves.length} curves on logarithmic axes, one per dimension. Means at step ${end}: ${curves
        .map((c) => `d = ${c.dim}, ${exponential(c.mean[c.step.indexOf(end)]!)}`)
        .join("; ")}.`,
    },
  );
}

/** The dimension at each curve's end; those that stop at the same step are moved apart. */
function labels(curves: readonly XiCurve[], emphasis: number, pixelsPerDecade: number) {
  return Object.values(Object.groupBy(curves, (c) => c.step.at(-1)!)).flatMap((group = []) => {
    const ends = group.map((c) => Math.log10(c.mean.at(-1)!));
    const placed = spreadLabels(ends, 15 / pixelsPerDecade);
    return group.map((c, i) =>
      Plot.text([{ step: c.step.at(-1)!, y: 10 ** placed[i]! }], {
        x: "step",
        y: "y",
        text: () => `d = ${c.dim}`,
        textAnchor: "start",
        dx: 8,
        fontWeight: c.dim === emphasis ? 700 : 400,
        fill: c.dim === emphasis ? OURS : QUIET,
        // A halo, since other curves pass behind the labels of those that stop early.
        stroke: PAGE,
        strokeWidth: 4,
      }),
    );
  });
}

const exponential = (y: number) => y.toExponential(0).replace("-", "\u2212");

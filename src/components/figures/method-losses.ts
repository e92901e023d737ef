import * as Plot from "@observablehq/plot";
import { METHOD_COLOURS, METHOD_SYMBOLS, type ColouredMethod } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { spreadLabels } from "./spread-labels.ts";

/** The loss of one method over training: of one run, and the range over all. */
export interface LossCurve {
  method: ColouredMethod;
  /** Stands at the end of the curve. */
  label: string;
  /** Tells two curves of one method apart. */
  dashed?: boolean;
  step: readonly number[];
  loss: readonly number[];
  lowest: readonly number[];
  highest: readonly number[];
}

export interface LossesOptions {
  id: string;
  title: string;
  /** Smallest and largest loss of the axis, so that panels can share it; losses outside are cut. */
  domain: readonly [number, number];
  thumbnail?: boolean;
}

/** Losses over training on a logarithmic axis, one line per method, named at its end. */
export function methodLosses(
  curves: readonly LossCurve[],
  { id, title, domain, thumbnail = false }: LossesOptions,
): string {
  const height = thumbnail ? 150 : 340;
  const [floor, ceiling] = domain;
  const inside = (loss: number) => Math.min(ceiling, Math.max(floor, loss));
  const ends = curves.map(({ loss }) => inside(loss.at(-1)!));
  const decades = Math.log10(ceiling / floor);
  const labels = spreadLabels(
    ends.map((loss) => Math.log10(loss)),
    (16 * decades) / (height - 64),
  ).map((y, i) => ({ y: 10 ** y, label: curves[i]!.label, method: curves[i]!.method }));
  const last = Math.max(...curves.flatMap(({ step }) => step));
  return plotSvg(
    {
      width: thumbnail ? 240 : 430,
      height,
      marginLeft: thumbnail ? 4 : 50,
      marginRight: thumbnail ? 4 : 114,
      marginTop: thumbnail ? 6 : 26,
      marginBottom: thumbnail ? 6 : 38,
      x: {
        domain: [0, last],
        label: "training step",
        ticks: [0, last / 2, last],
        ...(thumbnail ? { axis: null } : {}),
      },
      y: {
        type: "log",
        domain,
        label: "loss",
        tickFormat: (y: number) => y.toExponential(0).replace("-", "\u2212").replace("+", ""),
        ...(thumbnail ? { axis: null } : { grid: true, ticks: 6 }),
      },
      marks: [
        ...curves.map((c) =>
          Plot.areaY(
            c.step.map((step, s) => ({ step, low: c.lowest[s]!, high: c.highest[s]! })),
            {
              x: "step",
              y1: (p: { low: number }) => inside(p.low),
              y2: (p: { high: number }) => inside(p.high),
              fill: METHOD_COLOURS[c.method],
              fillOpacity: 0.18,
            },
          ),
        ),
        ...curves.map((c) =>
          Plot.lineY(
            c.step.map((step, s) => ({ step, loss: c.loss[s]! })).filter((p) => p.loss >= floor),
            {
              x: "step",
              y: "loss",
              stroke: METHOD_COLOURS[c.method],
              strokeWidth: thumbnail ? 1.4 : 1.8,
              ...(c.dashed === true ? { strokeDasharray: "6 3" } : {}),
            },
          ),
        ),
        ...(thumbnail ? [] : endsOf(curves, labels, inside, last)),
      ],
    },
    { id, title, description: describe(curves, last) },
  );
}

function endsOf(
  curves: readonly LossCurve[],
  labels: { y: number; label: string; method: ColouredMethod }[],
  inside: (loss: number) => number,
  last: number,
) {
  return [
    ...curves.map((c) =>
      Plot.dot([inside(c.loss.at(-1)!)], {
        x: last,
        y: (y: number) => y,
        r: 3.8,
        symbol: METHOD_SYMBOLS[c.method],
        fill: METHOD_COLOURS[c.method],
      }),
    ),
    ...labels.map((end) =>
      Plot.text([end], {
        x: last,
        y: "y",
        text: "label",
        fill: METHOD_COLOURS[end.method],
        fontWeight: 600,
        textAnchor: "start",
        dx: 10,
      }),
    ),
  ];
}

const describe = (curves: readonly LossCurve[], last: number) =>
  `${curves.length} curves over ${last} steps. Loss at the end: ${curves
    .map(({ label, loss }) => `${label}, ${loss.at(-1)!.toExponential(1)}`)
    .join("; ")}.`;

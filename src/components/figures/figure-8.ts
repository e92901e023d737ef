import * as Plot from "@observablehq/plot";
import { PRINTED, QUIET, RAMP } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";
import { spreadLabels } from "./spread-labels.ts";

/** The mean margin over runs of one fixed relative bias, with its spread, step by step. */
export interface MarginCurve {
  /** `+1/3`; names the curve at its end. */
  label: string;
  step: readonly number[];
  mean: readonly number[];
  sd: readonly number[];
  /** The final mean margin the authors' file gives; null where there is none. */
  printed: number | null;
}

/** Every run starts far below; what tells the curves apart happens above this margin. */
const LOW = -0.22;
const HEIGHT = { wide: 500, narrow: 430, thumbnail: 150 };

/** Mean margins over training, one curve per fixed relative bias, each with a band of one deviation. */
export function figure8(curves: readonly MarginCurve[], { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const points = curves.flatMap((curve, i) =>
    curve.step.map((step, s) => ({
      step,
      mean: curve.mean[s]!,
      sd: curve.sd[s]!,
      colour: RAMP[i]!,
    })),
  );
  const last = Math.max(...points.map((p) => p.step));
  const low = small ? -0.12 : LOW;
  const high = Math.max(...points.map((p) => p.mean + p.sd)) + 0.02;
  const height = HEIGHT[size];
  const unit = (high - low) / (height - 60);
  const ends = curves.map((curve) => curve.mean.at(-1)!);
  const labels = spreadLabels(ends, 15 * unit).map((y, i) => ({ y, label: curves[i]!.label }));
  return plotSvg(
    {
      width: WIDTH[size],
      height,
      marginLeft: small ? 4 : 46,
      marginRight: small ? 4 : 64,
      marginTop: small ? 6 : 26,
      marginBottom: small ? 6 : 38,
      x: {
        domain: [0, last],
        label: "training step",
        ticks: size === "narrow" ? [0, 2000, 4000] : 6,
        ...(small ? { axis: null } : {}),
      },
      y: {
        domain: [low, high],
        label: "margin, mean of runs",
        ...(small ? { axis: null } : { grid: true }),
      },
      marks: [
        Plot.ruleY([0], { stroke: QUIET, strokeWidth: 1 }),
        Plot.areaY(points, {
          x: "step",
          y1: (p: (typeof points)[number]) => p.mean - p.sd,
          y2: (p: (typeof points)[number]) => p.mean + p.sd,
          z: "colour",
          fill: "colour",
          fillOpacity: 0.2,
          clip: true,
        }),
        Plot.lineY(points, {
          x: "step",
          y: "mean",
          z: "colour",
          stroke: "colour",
          strokeWidth: small ? 1.2 : 1.8,
          clip: true,
        }),
        ...(small
          ? []
          : [
              Plot.dot(
                curves.filter((c) => c.printed !== null),
                { x: last, y: "printed", r: 5, stroke: PRINTED, strokeWidth: 1.5, fill: "none" },
              ),
              Plot.text(labels, {
                x: last,
                y: "y",
                text: "label",
                textAnchor: "start",
                dx: 12,
                fontWeight: 600,
              }),
            ]),
      ],
    },
    {
      id,
      title: "Mean margin over training for ten fixed relative biases",
      description: `Ten curves rise steeply at first and then level off. ${curves
        .map((c) => `b_rel = ${c.label} ends at ${c.mean.at(-1)!.toFixed(3)}`)
        .join("; ")}.`,
    },
  );
}

import * as Plot from "@observablehq/plot";
import { OURS, PAGE, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import type { Size } from "./size.ts";
import { WIDTH } from "./size.ts";
import { spreadLabels } from "./spread-labels.ts";

/** The inverse temperature of one row over training, and where it ends. */
export interface StoppedCurve {
  bias: number;
  step: readonly number[];
  t: readonly number[];
  /** Where the gradient of the vectors has vanished, or the last step. */
  end: { step: number; t: number };
  printed: number;
}

const HEIGHT = { wide: 460, narrow: 440, thumbnail: 150 };
const TOP = 600;
const BOTTOM = 5.5;
const LAST = 10_000;
/** Above and below the drawing, together. */
const MARGINS = 66;

/** t over training: the printed value as a ring, our own end as a disc, at the same step. */
export function table4Stops(
  curves: readonly StoppedCurve[],
  { id, size }: { id: string; size: Exclude<Size, "thumbnail"> },
): string {
  const until = curves.flatMap(({ bias, step, t, end }) =>
    [
      ...step.map((s, i) => ({ s, t: t[i]! })).filter(({ s }) => s < end.step),
      { s: end.step, t: end.t },
    ].map((point) => ({ ...point, bias })),
  );
  const beyond = curves.flatMap(({ bias, step, t, end }) =>
    [
      { s: end.step, t: end.t },
      ...step.map((s, i) => ({ s, t: t[i]! })).filter(({ s }) => s > end.step),
    ].map((point) => ({ ...point, bias })),
  );
  const height = HEIGHT[size];
  const down = (t: number) =>
    ((Math.log(TOP) - Math.log(t)) / (Math.log(TOP) - Math.log(BOTTOM))) * (height - MARGINS);
  const stopped = curves.filter(({ end }) => end.step < LAST);
  const whole = curves.filter(({ end }) => end.step === LAST);
  const placed = spreadLabels(
    whole.map(({ end }) => down(end.t)),
    12,
  );
  const label = {
    x: (c: StoppedCurve) => c.end.step,
    y: (c: StoppedCurve) => c.end.t,
    text: ({ bias }: StoppedCurve) => bias.toFixed(1).replace("-", "\u2212"),
    fontWeight: 600,
    fill: "currentColor",
    stroke: PAGE,
    strokeWidth: 4,
  };
  return plotSvg(
    {
      width: WIDTH[size],
      height,
      marginLeft: 46,
      marginRight: 24,
      marginTop: 26,
      marginBottom: 40,
      x: { domain: [0, 10_600], label: "step", labelAnchor: "right", ticks: 5, tickFormat: "d" },
      y: {
        type: "log",
        domain: [BOTTOM, TOP],
        label: "inverse temperature t",
        grid: true,
        ticks: [10, 20, 50, 100, 200, 500],
        tickFormat: String,
      },
      marks: [
        Plot.line(beyond, {
          x: "s",
          y: "t",
          z: "bias",
          stroke: QUIET,
          strokeOpacity: 0.35,
          strokeDasharray: "2 3",
        }),
        Plot.line(until, { x: "s", y: "t", z: "bias", stroke: OURS, strokeOpacity: 0.6 }),
        Plot.dot(curves, {
          x: (c: StoppedCurve) => c.end.step,
          y: (c: StoppedCurve) => c.end.t,
          r: 3.2,
          fill: OURS,
          stroke: PAGE,
          strokeWidth: 0.6,
        }),
        Plot.dot(curves, {
          x: (c: StoppedCurve) => c.end.step,
          y: "printed",
          r: 6,
          stroke: PRINTED,
          strokeWidth: 1.4,
          fill: "none",
        }),
        ...(size === "wide"
          ? [
              Plot.text(stopped, { ...label, dy: -14 }),
              ...whole.map((c, i) =>
                Plot.text([c], {
                  ...label,
                  dx: 12,
                  dy: placed[i]! - down(c.end.t),
                  textAnchor: "start",
                }),
              ),
            ]
          : []),
      ],
    },
    {
      id,
      title: "Inverse temperature over training at N = 1,000, and where each row ends",
      description: `${curves
        .map(
          ({ bias, end, printed }) =>
            `b_rel = ${bias}: ends at step ${end.step} with t = ${end.t.toFixed(2)}, ${printed.toFixed(2)} printed`,
        )
        .join("; ")}.`,
    },
  );
}

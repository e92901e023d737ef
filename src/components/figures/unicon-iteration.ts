import * as Plot from "@observablehq/plot";
import { FORMULA, OURS, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";
import { spreadLabels } from "./spread-labels.ts";

/** How far each update moved the map's direction, at one temperature. */
export interface UpdateCurve {
  name: string;
  /** `rest`: it came to rest; `cycle`: it did not; `damped`: with damping. */
  kind: "rest" | "cycle" | "damped";
  change: readonly number[];
}

const HEIGHT = { wide: 440, narrow: 400, thumbnail: 150 };
const STYLE = {
  rest: { stroke: OURS },
  cycle: { stroke: FORMULA, strokeDasharray: "5 3" },
  damped: { stroke: QUIET, strokeDasharray: "1 3" },
} as const;

/** Change of direction per update, logarithmic: falling where the iteration rests, level where not. */
export function uniconIteration(
  curves: readonly UpdateCurve[],
  { id, size, title }: DrawOptions & { title: string },
): string {
  const small = size === "thumbnail";
  const steps = 20;
  const height = HEIGHT[size];
  const points = (change: readonly number[]) =>
    change.slice(0, steps).map((y, i) => ({ step: i + 1, change: y }));
  const ends = curves.map(({ name, change }) => ({ name, ...points(change).at(-1) }));
  const low = 1e-4;
  // Labels are spread in the logarithm, where the axis is even; a curve at rest has its own place.
  const unit = Math.log10(3 / low) / (height - 66);
  const going = ends.filter(({ step }) => step === steps);
  const heights = spreadLabels(
    going.map(({ change }) => Math.log10(change)),
    16 * unit,
  ).map((y) => 10 ** y);
  const beside = going.map(({ name, step }, i) => ({ name, step, change: heights[i]! }));
  const beneath = ends
    .filter(({ step }) => step < steps)
    .toSorted((a, b) => a.step - b.step)
    // Neighbours end close together: every other label stands a line lower.
    .map((end, i) => ({ ...end, change: 2.4e-4 * 10 ** (-17 * unit * (i % 2)) }));
  const named = { x: "step", y: "change", text: "name", fontWeight: 600 };
  return plotSvg(
    {
      width: WIDTH[size],
      height,
      marginLeft: small ? 4 : 52,
      marginRight: small ? 4 : 96,
      marginTop: small ? 6 : 26,
      marginBottom: small ? 6 : 40,
      x: {
        domain: [1, steps],
        label: "update",
        ...(small ? { axis: null } : { ticks: [1, 5, 10, 15, 20] }),
      },
      y: {
        type: "log",
        domain: [low, 3],
        label: "change of direction",
        ...(small
          ? { axis: null }
          : { grid: true, ticks: [1, 0.1, 0.01, 0.001], tickFormat: "~g" }),
      },
      marks: [
        Plot.ruleY([1e-3], { stroke: QUIET, strokeWidth: 1 }),
        ...curves.flatMap(({ kind, change }) => [
          Plot.lineY(points(change), {
            x: "step",
            y: "change",
            strokeWidth: small ? 1.4 : 2,
            ...STYLE[kind],
          }),
          ...(small || kind === "damped"
            ? []
            : [
                Plot.dot(points(change), {
                  x: "step",
                  y: "change",
                  r: 2.5,
                  fill: STYLE[kind].stroke,
                }),
              ]),
        ]),
        ...(small
          ? []
          : [
              Plot.text(beside, { ...named, textAnchor: "start", dx: 10 }),
              Plot.text(beneath, { ...named, textAnchor: "middle" }),
            ]),
      ],
    },
    {
      id,
      title,
      description: `Change of the map's direction against the number of updates, up to ${steps}, on a logarithmic axis. ${curves
        .map(({ name, change }) => `${name}: ${points(change).at(-1).change.toExponential(1)}`)
        .join("; ")} at the last update drawn.`,
    },
  );
}

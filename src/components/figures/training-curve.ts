import * as Plot from "@observablehq/plot";
import { FORMULA, OURS } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";

/** One quantity over training, under each form of the loss. */
export interface TrainingCurve {
  /** What is drawn: `loss`. */
  quantity: string;
  logarithmic?: boolean;
  step: readonly number[];
  published: readonly number[];
  formula: readonly number[];
}

/** A small panel with two curves: solid for the published code, dashed for the paper's formula. */
export function trainingCurve(curve: TrainingCurve, id: string): string {
  const { quantity, logarithmic = false, step } = curve;
  const points = (["published", "formula"] as const).flatMap((form) =>
    step.map((s, i) => ({ form, step: s, value: curve[form][i]! })),
  );
  // A loss with 1e-8 inside the logarithm ends just below zero, where a log axis has no place.
  const shown = points.filter((p) => !logarithmic || p.value > 0);
  const line = (form: string, style: Plot.LineYOptions) =>
    Plot.lineY(
      shown.filter((p) => p.form === form),
      { x: "step", y: "value", ...style },
    );
  return plotSvg(
    {
      width: 300,
      height: 220,
      marginLeft: 50,
      marginRight: 14,
      marginTop: 28,
      marginBottom: 36,
      x: { label: "step", ticks: [0, 5000, 10_000] },
      y: {
        label: quantity,
        grid: true,
        ticks: 4,
        ...(logarithmic ? { type: "log" as const, tickFormat: "~e" } : {}),
      },
      marks: [
        line("published", { stroke: OURS, strokeWidth: 2 }),
        line("formula", { stroke: FORMULA, strokeWidth: 1.6, strokeDasharray: "5 3" }),
      ],
    },
    {
      id,
      title: `${quantity} over training`,
      description: `Two curves over ${step.at(-1)!} steps: the published code and the paper's formula.`,
    },
  );
}

import * as Plot from "@observablehq/plot";
import { plotSvg } from "../plot-svg.ts";
import { FORM_STYLES, FORMS, type Form } from "./forms.ts";

/** The loss over training of one start, under each form. */
export interface FormCurves {
  /** Heads the panel. */
  name: string;
  step: readonly number[];
  loss: Record<Form, readonly number[]>;
}

/** Losses below this, and those a hair below zero, are drawn at it. */
const FLOOR = 1e-9;
const CEILING = 100;

/** A panel of three curves; all panels have the same axes, so that heights compare. */
export function formCurves({ name, step, loss }: FormCurves, id: string): string {
  return plotSvg(
    {
      width: 300,
      height: 250,
      marginLeft: 50,
      marginRight: 14,
      marginTop: 44,
      marginBottom: 38,
      x: {
        type: "log",
        domain: [1, 10_000],
        label: "step",
        ticks: [1, 100, 10_000],
        tickFormat: "~d",
      },
      y: {
        type: "log",
        domain: [FLOOR, CEILING],
        label: "loss",
        grid: true,
        ticks: 5,
        tickFormat: (y: number) => y.toExponential(0).replace("-", "\u2212").replace("+", ""),
      },
      marks: [
        ...(["formula", "published", "clamped"] as const).map((form) => {
          const { stroke, strokeWidth, strokeDasharray } = FORM_STYLES[form];
          return Plot.lineY(
            step.map((x, i) => ({ x, y: Math.min(CEILING, Math.max(FLOOR, loss[form][i]!)) })),
            {
              x: "x",
              y: "y",
              stroke,
              strokeWidth,
              ...(strokeDasharray === undefined
                ? {}
                : { strokeDasharray, strokeLinecap: "round" as const }),
            },
          );
        }),
        Plot.text([name], {
          frameAnchor: "top-right",
          dy: -40,
          fontWeight: 600,
          fill: "var(--ink)",
        }),
      ],
    },
    {
      id,
      title: `Loss over training: ${name}`,
      description: `At the last step the loss is ${FORMS.map(
        (form) => `${loss[form].at(-1)!.toExponential(1)} under the ${FORM_STYLES[form].name}`,
      ).join(", ")}.`,
    },
  );
}

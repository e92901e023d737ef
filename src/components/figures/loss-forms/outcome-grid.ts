import * as Plot from "@observablehq/plot";
import { PAGE } from "../palette.ts";
import { plotSvg } from "../plot-svg.ts";
import { WIDTH } from "../size.ts";
import { FORM_STYLES, FORMS, type Form } from "./forms.ts";

/** Runs of one start that separate, under one form. */
export interface StartOutcome {
  form: Form;
  /** Position along the initial relative biases, by row of the table. */
  column: number;
  /** Share of the seeds, in [0, 1]. */
  separated: number;
}

/** A small drawing: a square per start and form, filled where runs separate. */
export function outcomeGrid(outcomes: readonly StartOutcome[], id: string): string {
  return plotSvg(
    {
      width: WIDTH.thumbnail,
      height: 150,
      margin: 6,
      x: { type: "band", axis: null, padding: 0.14 },
      y: { type: "band", domain: FORMS, axis: null, padding: 0.2 },
      marks: FORMS.map((form) =>
        Plot.cell(
          outcomes.filter((o) => o.form === form),
          {
            x: "column",
            y: "form",
            fill: FORM_STYLES[form].stroke,
            fillOpacity: (o: StartOutcome) => 0.1 + 0.9 * o.separated,
            stroke: PAGE,
            inset: 0,
          },
        ),
      ),
    },
    { id, title: "Runs that separate, by start and form of the loss", description: "" },
  );
}

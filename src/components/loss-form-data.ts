import type { ResultFile } from "../compute/schemas/result.ts";
import type { FormCurves } from "./figures/loss-forms/curves.ts";
import { FORMS, type Form } from "./figures/loss-forms/forms.ts";
import type { Pull } from "./figures/loss-forms/gradient.ts";
import type { StartOutcome } from "./figures/loss-forms/outcome-grid.ts";
import { formatNumber } from "./number-format.ts";

/** From the result files of the three forms to what drawings and tables take. */

const byForm = <T>(of: (form: Form) => T): Record<Form, T> => ({
  published: of("published"),
  clamped: of("clamped"),
  formula: of("formula"),
});

const numbers = (setting: unknown): number[] => setting as number[];

/** The two panels of the gradients: non-matching pairs, then matching ones. */
export function pulls({ series, metrics }: ResultFile): Pull[] {
  const { wrong, ...columns } = series["gradient"]!;
  return (["other", "matching"] as const).map((side) => ({
    side,
    wrong: wrong!,
    size: byForm((form) => columns[`${form}.${side}`]!),
    edges: {
      float32: metrics["loss-forms/gradient.edge.float32"]!,
      constant: metrics["loss-forms/gradient.edge.constant"]!,
    },
  }));
}

/** Cells whose inverse temperature is fixed, in words. */
export const FIXED_CELLS = [
  { id: "two-t10", name: "two trained", t: 10, bias: 0 },
  { id: "two-t100.b0", name: "two trained", t: 100, bias: -1 },
  { id: "two-t100.b1", name: "two trained", t: 100, bias: -0.5 },
  { id: "two-t100.b2", name: "two trained", t: 100, bias: 0 },
  { id: "two-t100.b3", name: "two trained", t: 100, bias: 0.5 },
  { id: "two-t100.b4", name: "two trained", t: 100, bias: 1 },
  { id: "two-t200", name: "two trained", t: 200, bias: 0 },
  { id: "four-t200", name: "four trained", t: 200, bias: 0 },
  { id: "locked-t10", name: "one locked", t: 10, bias: 0 },
  { id: "locked-t100", name: "one locked", t: 100, bias: 0 },
  { id: "locked-t200", name: "one locked", t: 200, bias: 0 },
] as const;

const CURVE_NAMES: Record<string, string> = {
  "two-t100.b2": "two trained, t = 100 fixed",
  "two-t200": "two trained, t = 200 fixed",
  "locked-t200": "one locked, t = 200 fixed",
  "start-t30.b5": "trained from t = 30, b = 0",
  "start-t100.b5": "trained from t = 100, b = 0",
  "start-t100.b10": "trained from t = 100, b = 1",
};

/** The panels of loss curves, in the order of the experiment. */
export function lossPanels({ settings, series }: ResultFile): (FormCurves & { id: string })[] {
  return (settings["curves"] as string[]).map((id) => {
    const { step, ...loss } = series[`curve.${id}`]!;
    return { id, name: CURVE_NAMES[id]!, step: step!, loss: byForm((form) => loss[form]!) };
  });
}

/** The initial relative biases along a row of table 5, as written in its head. */
export const startBiases = ({ settings }: ResultFile): string[] =>
  numbers(settings["startBiases"]).map((bias) => formatNumber(bias, "f1"));

/** Share of separated runs for every start at the high inverse temperatures, under each form. */
export function startOutcomes({ settings, metrics }: ResultFile): StartOutcome[] {
  const seeds = metrics["loss-forms/seeds"]!;
  const biases = numbers(settings["startBiases"]);
  return [30, 100].flatMap((t0, row) =>
    biases.flatMap((_, i) =>
      FORMS.map((form) => ({
        form,
        column: row * biases.length + i,
        separated: metrics[`loss-forms/start-t${t0}.b${i}.${form}.separated`]! / seeds,
      })),
    ),
  );
}

/** How many stuck pairs a mean loss over n^2 entries pays for, at -ln(1e-8) each, to the nearest. */
export const stuckPairsWorth = (loss: number, n: number): number =>
  Math.round((loss * n * n) / -Math.log(1e-8));

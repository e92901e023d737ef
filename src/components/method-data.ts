import type { ResultFile } from "../compute/schemas/result.ts";
import type { LossCurve } from "./figures/method-losses.ts";
import type { ColouredMethod } from "./figures/palette.ts";
import type { SeparationHistogram } from "./figures/separation-histogram.ts";

/** From the results of figures 10, 11 and 15 to what is drawn of them. Nothing is computed here. */

/** One way to train as a page names it. */
export interface MethodRow {
  /** Stem of its metrics and series, `notebook.relative-bias`. */
  arm: string;
  method: ColouredMethod;
  label: string;
  dashed?: boolean;
}

const NAMES: Record<ColouredMethod, string> = {
  "relative-bias": "relative bias",
  bias: "bias",
  "fixed-t10": "t = 10 fixed",
  "fixed-t200": "t = 200 fixed",
  adapter: "adapter",
};
const FOUR = ["relative-bias", "bias", "fixed-t10", "fixed-t200"] as const;

/** The four methods of figure 10 from one start, `notebook` or `stated`. */
export const lockedMethods = (start: string): MethodRow[] =>
  FOUR.map((method) => ({ arm: `${start}.${method}`, method, label: NAMES[method] }));

/** The explicit adapters of figure 15 from one start, measured through the adapter. */
export function adapterMethods(start: string): MethodRow[] {
  const method = "adapter";
  const own: MethodRow = { arm: `${start}.adapter`, method, label: NAMES.adapter };
  if (start === "notebook") return [own];
  return [own, { arm: `${start}.adapter-matched`, method, label: "matched adapter", dashed: true }];
}

/** The same runs, measured after undoing the adapter. */
export const undone = ({ arm, method, label }: MethodRow): MethodRow => ({
  arm: `${arm}-undone`,
  method,
  label: `${label}, undone`,
});

/** Four modalities; the bias from where the notebook starts it and from 0. */
export const fourMethods = (): MethodRow[] => [
  { arm: "four.relative-bias", method: "relative-bias", label: NAMES["relative-bias"] },
  { arm: "four.bias", method: "bias", label: "bias from \u221210" },
  { arm: "four.bias-from-0", method: "bias", label: "bias from 0", dashed: true },
  { arm: "four.fixed-t10", method: "fixed-t10", label: NAMES["fixed-t10"] },
  { arm: "four.fixed-t200", method: "fixed-t200", label: NAMES["fixed-t200"] },
];

/** Two trained modalities. */
export const twoMethods = (): MethodRow[] =>
  (["relative-bias", "bias", "fixed-t10"] as const).map((method) => ({
    arm: `two.${method}`,
    method,
    label: NAMES[method],
  }));

/** The loss curves of these rows under one form of the loss. */
export const lossCurves = (
  { series }: ResultFile,
  rows: readonly MethodRow[],
  form: string,
): LossCurve[] =>
  rows.map(({ arm, method, label, dashed = false }) => {
    const { step, loss, lowest, highest } = series[`${arm}.${form}.loss`]!;
    return {
      method,
      label,
      dashed,
      step: step!,
      loss: loss!,
      lowest: lowest!,
      highest: highest!,
    };
  });

/** The histogram of a row's first run under one form of the loss. */
export function histogramOf(
  { artefact, metrics, series }: ResultFile,
  { arm, method, label }: MethodRow,
  form: string,
): SeparationHistogram {
  const { from, matching, nonMatching } = series[`${arm}.${form}.histogram`]!;
  const metric = (name: string) => metrics[`${artefact}/${arm}.${form}.${name}`]!;
  return {
    method,
    label,
    from: from!,
    matching: matching!,
    nonMatching: nonMatching!,
    leastMatching: metric("matching-least"),
    mostNonMatching: metric("non-matching-most"),
  };
}

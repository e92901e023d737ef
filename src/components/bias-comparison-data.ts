import type { ResultFile } from "../compute/schemas/result.ts";
import type { ComparisonCurve } from "./figures/bias-comparison.ts";
import type { FinalMargins } from "./figures/figure-19.ts";
import { report } from "./report.ts";

/** Figures 16 to 19, from result files to what the drawing functions take. Nothing is computed here. */

export const METHODS = ["relative-bias", "bias"] as const;
export type Method = (typeof METHODS)[number];
/** A method in a table's heading. */
export const METHOD_NAMES: Record<Method, string> = {
  "relative-bias": "relative bias",
  bias: "bias",
};

/** Where b starts, as a label with a true minus sign. */
export const startsOf = ({ settings }: ResultFile): { b: number; label: string }[] =>
  (settings["biases"] as number[]).map((b) => ({ b, label: String(b).replace("-", "\u2212") }));

/** The ten series of a figure, `b0.relative-bias` and so on, with the headings of a table. */
export const armsOf = (
  result: ResultFile,
): { id: string; name: string; method: Method; start: number }[] =>
  startsOf(result).flatMap(({ b, label }, i) =>
    METHODS.map((method) => ({
      id: `b${i}.${method}`,
      name: `${label}, ${METHOD_NAMES[method]}`,
      method,
      start: b,
    })),
  );

/**
 * The curves of figures 16, 17 and 18. `printed`: the value the authors' notebook prints, by its
 * name there; it prints them of the relative-bias runs, at two steps.
 */
export function comparisonCurves(result: ResultFile, printed?: string): ComparisonCurve[] {
  return armsOf(result).map(({ id, method, start }, at) => {
    const { step, authors, formula, low, high } = result.series[id]!;
    const rings = [5000, 10_000].flatMap((s) => {
      const paper = `NB.relative-bias.b${Math.floor(at / METHODS.length)}.${printed}-${s}`;
      const value = method === "relative-bias" ? report.published.get(paper)?.value : undefined;
      return value == null ? [] : [{ step: s, value }];
    });
    return {
      method,
      start,
      step: step!,
      authors: authors!,
      formula: formula!,
      low: low!,
      high: high!,
      printed: rings,
    };
  });
}

/** Figure 19's marks. */
export function finalMargins(result: ResultFile): FinalMargins[] {
  return armsOf(result).map(({ id, method, start }) => ({
    method,
    start,
    margins: result.series[id]!["margin"]!,
    mean: result.metrics[`figure-19/${id}.mean`]!,
    formula: result.metrics[`figure-19/${id}.formula`]!,
  }));
}

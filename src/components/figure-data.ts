import type { ResultFile } from "../compute/schemas/result.ts";
import { asFraction } from "./fraction.ts";
import type { MarginCurve } from "./figures/figure-8.ts";
import type { Ending } from "./figures/figure-9.ts";
import type { Pair, Vec3 } from "./figures/sphere-geometry.ts";
import type { GapsOfModalities } from "./figures/table-3.ts";
import { report } from "./report.ts";

/** From result files to what the drawing functions take. Nothing is computed here. */

const published = (id: string): number | null => report.published.get(id)?.value ?? null;
const numbers = (setting: unknown): number[] => setting as number[];

/** The trained pairs of figure 5 under one form of the loss. */
export function pairsOf({ series }: ResultFile, form: string): Pair[] {
  const points = (name: string): Vec3[] => {
    const { x, y, z } = series[`${form}.${name}`]!;
    return x!.map((_, i) => [x![i]!, y![i]!, z![i]!]);
  };
  const v = points("v");
  return points("u").map((u, i) => ({ u, v: v[i]! }));
}

/** The ten fixed relative biases, as fractions. */
export const biasLabels = ({ settings }: ResultFile): string[] =>
  numbers(settings["biases"]).map(asFraction);

/** Figure 8's curves, with the authors' final values. */
export function marginCurves(result: ResultFile): MarginCurve[] {
  return biasLabels(result).map((label, i) => {
    const { step, mean, sd } = result.series[`b${i}`]!;
    return { label, step: step!, mean: mean!, sd: sd!, printed: published(`CSV.${i}.margin`) };
  });
}

/** Figure 9's points, with the rows of the authors' file. */
export function endings(result: ResultFile): Ending[] {
  return biasLabels(result).map((label, i) => {
    const spread = (form: string, of: string) => ({
      mean: result.metrics[`figure-9/b${i}.${form}.${of}.mean`]!,
      sd: result.metrics[`figure-9/b${i}.${form}.${of}.sd`]!,
    });
    const [bias, margin] = [published(`CSV.${i}.bias`), published(`CSV.${i}.margin`)];
    return {
      label,
      published: { bias: spread("published", "bias"), margin: spread("published", "margin") },
      formula: { bias: spread("formula", "bias"), margin: spread("formula", "margin") },
      printed: bias === null || margin === null ? null : { bias, margin },
    };
  });
}

/** Table 3's rows: one dot per seed, the mean and its interval. */
export function gapsOfModalities(result: ResultFile): GapsOfModalities[] {
  return numbers(result.settings["modalities"]).map((k) => {
    const metric = (name: string) => result.metrics[`table-3/k${k}.${name}`]!;
    return {
      k,
      gaps: result.series[`k${k}`]!["gap"]!,
      mean: metric("gap.mean"),
      interval: [metric("gap.low"), metric("gap.high")],
      printed: published(`T3.${k}`),
    };
  });
}

import type { ResultFile } from "../compute/schemas/result.ts";
import type { XiCurve } from "./figures/figure-20.ts";

/** xi with its squares, as appendix E defines it, and without, as the notebook computes it. */
export type XiForm = "squared" | "unsquared";

export const dimensionsOf = ({ settings }: ResultFile): number[] => settings["dims"] as number[];

/** Figure 20's curves, one per dimension. Nothing is computed here. */
export function xiCurves(result: ResultFile, form: XiForm): XiCurve[] {
  return dimensionsOf(result).map((dim) => {
    const series = result.series[`d${dim}`]!;
    return {
      dim,
      step: series["step"]!,
      mean: series[form]!,
      low: series[`${form}Low`]!,
      high: series[`${form}High`]!,
    };
  });
}

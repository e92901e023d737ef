import type { Start } from "./figures/table-5.ts";
import { report } from "./report.ts";

/** One start of table 5: its values, its id in the results and the one in data/paper. */
export interface StartCell {
  t0: number;
  b0: number;
  /** `t10.b5`. */
  name: string;
  /** `T5.10/+0.0`. */
  paper: string;
  /** Whether there is a run at N = 1,000. */
  thousand: boolean;
}

const settings = () => report.results.get("table-5")!.settings;
export const startTemperatures = (): number[] => settings()["temperatures"] as number[];
export const startBiases = (): number[] => settings()["biases"] as number[];

/** The starts row by row. */
export function startCells(): StartCell[] {
  const thousand = report.results.get("table-5-extended");
  return startTemperatures().flatMap((t0) =>
    startBiases().map((b0, i) => {
      const name = `t${t0}.b${i}`;
      return {
        t0,
        b0,
        name,
        paper: `T5.${t0}/${b0 < 0 ? "-" : "+"}${Math.abs(b0).toFixed(1)}`,
        thousand: thousand?.metrics[`table-5-extended/${name}.gap`] !== undefined,
      };
    }),
  );
}

/** The starts with the gaps they lead to, for the drawing. */
export const starts = (): Start[] =>
  startCells().map(({ t0, b0, name, paper }) => ({
    t0,
    b0,
    gaps: report.results.get("table-5")!.series[name]!["gap"]!,
    thousand:
      report.results.get("table-5-extended")?.metrics[`table-5-extended/${name}.gap`] ?? null,
    printed: report.published.get(paper)!.value!,
  }));

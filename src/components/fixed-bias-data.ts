import type { FixedBiasRow } from "./figures/table-4.ts";
import type { StoppedCurve } from "./figures/table-4-stops.ts";
import { report } from "./report.ts";

/** From the results behind table 4 to what its drawings take. Nothing is computed here. */

const result = (id: string) => report.results.get(id);
const printed = (id: string): number | null => report.published.get(id)?.value ?? null;

/** The fixed relative biases, and the id of each in data/paper: `T4.-0.7`. */
export function fixedBiases(): { i: number; bias: number; paper: string }[] {
  const biases = result("table-4")!.settings["biases"] as number[];
  return biases.map((bias, i) => ({
    i,
    bias,
    paper: `T4.${bias < 0 ? "-" : "+"}${Math.abs(bias).toFixed(1)}`,
  }));
}

/** Row by row: every seed at N = 100, the run at N = 1,000, and what is printed. */
export function fixedBiasRows(): FixedBiasRow[] {
  const [hundred, thousand] = [result("table-4")!, result("table-4-extended")];
  return fixedBiases().map(({ i, bias, paper }) => {
    const { gap, t } = hundred.series[`b${i}`]!;
    const at = (name: string) => thousand?.metrics[`table-4-extended/b${i}.${name}`] ?? null;
    return {
      bias,
      gap: { seeds: gap!, thousand: at("gap"), printed: printed(`${paper}.margin`) },
      temperature: {
        seeds: t!,
        thousand: at("temperature"),
        printed: printed(`${paper}.temperature`),
      },
    };
  });
}

/** The inverse temperature over training at N = 1,000, of the rows that stop and of some that do not. */
export function stoppedCurves(): StoppedCurve[] {
  const thousand = result("table-4-extended");
  if (!thousand) return [];
  return fixedBiases().map(({ i, bias, paper }) => {
    const { step, t } = thousand.series[`b${i}`]!;
    const at = (name: string) => thousand.metrics[`table-4-extended/b${i}.${name}`]!;
    return {
      bias,
      step: step!,
      t: t!,
      end: { step: at("steps"), t: at("temperature") },
      printed: printed(`${paper}.temperature`)!,
    };
  });
}

/** Whether row `i` ended before all its steps. */
export const stops = (i: number): boolean =>
  result("table-4-extended")?.metrics[`table-4-extended/b${i}.steps-before`] !== undefined;

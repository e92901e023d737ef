import { mean } from "../../math/statistics.ts";
import type { Metric } from "../experiment.ts";
import { FORMS } from "./cells.ts";
import type { Ends } from "./outcomes.ts";

/** Starts of the bias parameterisation and the same points, b_rel = b / t, of table 5's row t = 10. */
const SAME_START = [
  ["bias.b0", "start-t10.b0"],
  ["bias.b1", "start-t10.b5"],
  ["bias.b2", "start-t10.b10"],
] as const;

/**
 * In how many of the three starts the bias parameterisation ends at a smaller mean gap, and stands
 * at a larger mean loss halfway, than the relative-bias parameterisation; per form.
 */
export function biasComparison(artefact: string, ends: ReadonlyMap<string, Ends>): Metric[] {
  return FORMS.flatMap((form) => {
    const count = (worse: (bias: Ends, relative: Ends) => boolean) =>
      SAME_START.filter(([bias, relative]) =>
        worse(ends.get(`${bias}.${form}`)!, ends.get(`${relative}.${form}`)!),
      ).length;
    const smaller = count((b, rb) => mean(b.gap) < mean(rb.gap));
    const slower = count((b, rb) => mean(b.halfway) > mean(rb.halfway));
    return [
      { id: `${artefact}/bias-against.${form}.smaller-gap`, value: smaller, tolerance: 1 },
      { id: `${artefact}/bias-against.${form}.larger-loss-5000`, value: slower, tolerance: 1 },
    ];
  });
}

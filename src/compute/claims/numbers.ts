import type { Numbers } from "./evaluate.ts";
import type { Lookup } from "./inputs.ts";

/** Reads numbers by id; throws `unknown metric: id` or `unknown paper value: id`. */
export function numbersOf({ metrics, papers }: Lookup): Numbers {
  return {
    metric(id) {
      const value = metrics.get(id);
      if (value === undefined) throw new Error(`unknown metric: ${id}`);
      return value;
    },
    paper(id) {
      const found = papers.get(id);
      if (found?.value == null) throw new Error(`unknown paper value: ${id}`);
      return { printed: found.printed, value: found.value };
    },
  };
}

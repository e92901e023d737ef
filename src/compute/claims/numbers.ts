import type { PaperValue } from "../schemas/paper.ts";
import type { Lookup } from "./inputs.ts";

/** What a check needs to know; both throw on an unknown id. */
export interface Numbers {
  metric: (id: string) => number;
  paper: (id: string) => Pick<PaperValue, "printed"> & { value: number };
}

/** Reads numbers by id; throws `unknown metric: id` or `unknown paper value: id`. */
export function numbersOf({ metrics, papers }: Pick<Lookup, "metrics" | "papers">): Numbers {
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

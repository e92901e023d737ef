import type { Check, Rule } from "../schemas/claim.ts";

/** An inequality of a theorem: not one case may break it. */
export const none = (metric: string, because: string): Check => ({
  type: "compare",
  metric,
  op: "<=",
  bound: 0,
  because,
});

/** A number of ours against a bound of the claim or another number of ours. */
export const compare = (
  metric: string,
  op: "<" | "<=" | ">" | ">=",
  bound: number | { metric: string },
  because: string,
): Check => ({ type: "compare", metric, op, bound, because });

/** Checks that must all hold. */
export const all = (...checks: Check[]): Rule => ({ type: "all", checks });

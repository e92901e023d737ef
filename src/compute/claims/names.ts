import type { Check, ClaimPart, Rule } from "../schemas/claim.ts";

/** The checks of a rule, in order. */
export const checksOf = (rule: Rule): Check[] => (rule.type === "all" ? rule.checks : [rule]);

/** Every rule of a part. */
export const rulesOf = ({ printed, corrected, inconclusiveIf }: ClaimPart): Rule[] =>
  [printed, corrected?.rule, inconclusiveIf?.rule].filter((rule) => rule !== undefined);

/** Ids of data/results a check needs, first the one it judges. */
export function metricsOf(check: Check): string[] {
  switch (check.type) {
    case "near":
      return [check.metric, ...(check.looserBelow ? [check.looserBelow.metric] : [])];
    case "near-spread":
      return [check.metric, check.sd];
    case "same-digits":
      return [check.metric];
    case "compare":
      return typeof check.bound === "object" && "metric" in check.bound
        ? [check.metric, check.bound.metric]
        : [check.metric];
    case "monotone":
    case "rank-correlation":
      return check.metrics;
    case "largest-printed":
      return [];
  }
}

/** Every id of data/paper a check needs. */
export function papersOf(check: Check): string[] {
  const paper = paperOf(check);
  const over = check.type === "largest-printed" ? check.over : [];
  return paper === null ? over : [paper, ...over];
}

/** The id of data/paper a check judges or compares with, or null. */
export function paperOf(check: Check): string | null {
  if ("paper" in check) return check.paper;
  if (check.type === "compare" && typeof check.bound === "object" && "paper" in check.bound)
    return check.bound.paper;
  return null;
}

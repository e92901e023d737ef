import type { Check, ClaimPart, Rule } from "../../../src/compute/schemas/claim.ts";

/** The three rules a part may have, by the name the ledger's evidence gives them. */
export function rulesOf(part: ClaimPart): { reading: string; checks: Check[] }[] {
  const rules: [string, Rule | undefined][] = [
    ["printed", part.printed],
    ["corrected", part.corrected?.rule],
    ["inconclusive-if", part.inconclusiveIf?.rule],
  ];
  return rules.flatMap(([reading, rule]) => (rule ? [{ reading, checks: checksOf(rule) }] : []));
}

/** The checks of a rule. */
export const checksOf = (rule: Rule): Check[] => (rule.type === "all" ? rule.checks : [rule]);

/** Ids of the metrics and printed values a check names. */
export function namedIn(check: Check): { metrics: string[]; papers: string[] } {
  switch (check.type) {
    case "near":
      return {
        metrics: [check.metric, ...(check.looserBelow ? [check.looserBelow.metric] : [])],
        papers: [check.paper],
      };
    case "near-spread":
      return { metrics: [check.metric, check.sd], papers: [check.paper] };
    case "same-digits":
      return { metrics: [check.metric], papers: [check.paper] };
    case "compare": {
      const { metric, bound } = check;
      if (typeof bound === "number") return { metrics: [metric], papers: [] };
      return "metric" in bound
        ? { metrics: [metric, bound.metric], papers: [] }
        : { metrics: [metric], papers: [bound.paper] };
    }
    case "monotone":
    case "rank-correlation":
      return { metrics: check.metrics, papers: [] };
  }
}

import type { Check, ClaimPart, Rule } from "../../../src/compute/schemas/claim.ts";
import type { Expression } from "../../../src/compute/schemas/expression.ts";

/** The name the ledger's evidence gives to each rule of a part. */
export type Reading = "printed" | "corrected" | "inconclusive-if";

/** The rules a part has, in the order in which they are tried. */
export function rulesOf(part: ClaimPart): { reading: Reading; checks: Check[] }[] {
  const rules: [Reading, Rule | undefined][] = [
    ["printed", part.printed],
    ["corrected", part.corrected?.rule],
    ["inconclusive-if", part.inconclusiveIf?.rule],
  ];
  return rules.flatMap(([reading, rule]) => (rule ? [{ reading, checks: checksOf(rule) }] : []));
}

const checksOf = (rule: Rule): Check[] => (rule.type === "all" ? rule.checks : [rule]);

/**
 * The ids a check names, as the ledger's evidence gives them: metrics, first the one it judges, and
 * the printed value if any.
 */
export function namedIn(check: Check): { metrics: string[]; paper: string | null } {
  switch (check.type) {
    case "near": {
      const { metric, paper, looserBelow } = check;
      return { metrics: looserBelow ? [metric, looserBelow.metric] : [metric], paper };
    }
    case "near-spread":
      return { metrics: [check.metric, check.sd], paper: check.paper };
    case "same-digits":
      return { metrics: [check.metric], paper: check.paper };
    case "compare": {
      const { metric, bound } = check;
      if (typeof bound === "number") return { metrics: [metric], paper: null };
      return "metric" in bound
        ? { metrics: [metric, bound.metric], paper: null }
        : { metrics: [metric], paper: bound.paper };
    }
    case "monotone":
    case "rank-correlation":
      return { metrics: check.metrics, paper: null };
    case "largest-printed":
      return { metrics: [], paper: check.paper };
    case "arithmetic": {
      const alone = [check.left, check.right].flatMap((side) =>
        typeof side === "object" && "paper" in side ? side.paper : [],
      );
      return { metrics: idsIn("metric", check), paper: alone[0] ?? null };
    }
  }
}

/** Every printed value a check needs. */
export function papersIn(check: Check): string[] {
  if (check.type === "arithmetic") return idsIn("paper", check);
  const { paper } = namedIn(check);
  const over = check.type === "largest-printed" ? check.over : [];
  return paper === null ? over : [paper, ...over];
}

/** The ids under one key anywhere in the two sides, each once, from left to right. */
export function idsIn(
  key: "metric" | "paper",
  { left, right }: { left: Expression; right: Expression },
): string[] {
  const found = new Set<string>();
  JSON.stringify([left, right], (name, value: unknown) => {
    if (name === key) found.add(value as string);
    return value;
  });
  return [...found];
}

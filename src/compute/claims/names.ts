import type { Check, ClaimPart, Rule } from "../schemas/claim.ts";
import type { Expression } from "../schemas/expression.ts";
import { namesIn } from "./expression.ts";

/** The checks of a rule, in order. */
export const checksOf = (rule: Rule): Check[] => (rule.type === "all" ? rule.checks : [rule]);

/** Every rule of a part. */
export const rulesOf = ({ printed, corrected, inconclusiveIf }: ClaimPart): Rule[] =>
  [printed, corrected?.rule, inconclusiveIf?.rule].filter((rule) => rule !== undefined);

/**
 * Ids of data/results a check needs, first the one it judges; of arithmetic, each once, from left
 * to right.
 */
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
    case "arithmetic":
      return unique(sidesOf(check).flatMap((side) => namesIn(side).metrics));
  }
}

/** Every id of data/paper a check needs. */
export function papersOf(check: Check): string[] {
  if (check.type === "arithmetic")
    return unique(sidesOf(check).flatMap((side) => namesIn(side).papers));
  const paper = paperOf(check);
  const over = check.type === "largest-printed" ? check.over : [];
  return paper === null ? over : [paper, ...over];
}

/**
 * The id of data/paper a check judges or compares with, or null; of arithmetic, the side that is
 * nothing but a printed value, the left one where both are.
 */
export function paperOf(check: Check): string | null {
  if (check.type === "arithmetic")
    return (
      sidesOf(check)
        .map(printedIn)
        .find((id) => id !== null) ?? null
    );
  if ("paper" in check) return check.paper;
  if (check.type === "compare" && typeof check.bound === "object" && "paper" in check.bound)
    return check.bound.paper;
  return null;
}

type Arithmetic = Extract<Check, { type: "arithmetic" }>;

const sidesOf = ({ left, right }: Arithmetic): [Expression, Expression] => [left, right];

const printedIn = (side: Expression): string | null =>
  typeof side === "object" && "paper" in side ? side.paper : null;

const unique = (ids: string[]): string[] => [...new Set(ids)];

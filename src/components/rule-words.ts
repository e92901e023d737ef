import { checksOf } from "../compute/claims/names.ts";
import type { Check, Rule } from "../compute/schemas/claim.ts";
import { expressionWords } from "./expression-words.ts";
import { formatNumber, generalFormat, withoutZeros, withTrueMinus } from "./number-format.ts";

/** A check in words, and why its bound is what it is. Ids of numbers stand in backticks. */
export interface CheckInWords {
  asks: string;
  because: string;
}

/** What a rule asks, check by check; all of them must hold. */
export const ruleWords = (rule: Rule): CheckInWords[] =>
  checksOf(rule).map((check) => ({ asks: asked(check), because: check.because }));

const RELATIONS = { "<": "is below", "<=": "is at most", ">": "is above", ">=": "is at least" };
const SIGNS = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=" };

function asked(check: Check): string {
  switch (check.type) {
    case "near":
      return `${id(check.metric)} lies within ${nearness(check)} of the printed ${id(check.paper)}`;
    case "near-spread":
      return `${id(check.metric)} lies within ${plain(check.sds)} standard deviations ${id(check.sd)}, or within ${plain(check.floor)} where that is more, of the printed ${id(check.paper)}`;
    case "same-digits":
      return `${id(check.metric)}, rounded to as many decimals as are printed, has the digits of ${id(check.paper)}`;
    case "compare":
      return `${id(check.metric)} ${RELATIONS[check.op]} ${bound(check.bound)}`;
    case "monotone":
      return `${check.metrics.length} numbers, from ${id(check.metrics[0]!)} to ${id(check.metrics.at(-1))}, are each ${check.direction === "increasing" ? "above" : "below"} the one before`;
    case "rank-correlation":
      return `Spearman\u2019s rank correlation of ${check.metrics.length} numbers, from ${id(check.metrics[0]!)} to ${id(check.metrics.at(-1))}, with their places is above ${plain(check.above)}`;
    case "largest-printed":
      return `the printed ${id(check.paper)} exceeds ${check.over.length} others that are printed, from ${id(check.over[0]!)} to ${id(check.over.at(-1))}`;
    case "arithmetic": {
      const words = `${expressionWords(check.left)} ${SIGNS[check.op]} ${expressionWords(check.right)}`;
      return check.within ? `${words}, within ${plain(check.within)}` : words;
    }
  }
}

function nearness({
  absolute,
  relative,
  looserBelow: looser,
}: Extract<Check, { type: "near" }>): string {
  const share = (of: number) => `${plain(of)} of its size`;
  const allowed = [absolute === undefined ? [] : plain(absolute), relative ? share(relative) : []];
  const words = allowed.flat().join(" or ");
  return looser
    ? `${words} (${share(looser.relative)} where ${id(looser.metric)} is below ${plain(looser.threshold)})`
    : words;
}

function bound(of: Extract<Check, { type: "compare" }>["bound"]): string {
  if (typeof of === "number") return plain(of);
  if ("metric" in of) return id(of.metric);
  return of.times === 1
    ? `the printed ${id(of.paper)}`
    : `${plain(of.times)} × the printed ${id(of.paper)}`;
}

const id = (name: string): string => `\`${name}\``;
const plain = (x: number): string => withTrueMinus(withoutZeros(formatNumber(x, generalFormat(x))));

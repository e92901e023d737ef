import type { Check, Rule } from "../../../src/compute/schemas/claim.ts";
import type { Data } from "../data.ts";
import { fixed } from "../decimal.ts";
import { checksOf } from "./named.ts";

/** Where the numbers of a rule come from. */
export type Numbers = Pick<Data, "metrics" | "papers">;

/** Whether all checks of a rule hold. Throws `missing number: ID` when the data lack one. */
export function holds(rule: Rule, numbers: Numbers): boolean {
  return checksOf(rule)
    .map((check) => checkHolds(check, numbers))
    .every(Boolean);
}

/** Whether one check holds. Throws `missing number: ID` when the data lack one it names. */
export function checkHolds(check: Check, numbers: Numbers): boolean {
  const ours = (id: string) => metric(id, numbers);
  const theirs = (id: string) => printed(id, numbers).value;
  switch (check.type) {
    case "near": {
      const { looserBelow: looser } = check;
      const loose = looser !== undefined && ours(looser.metric) < looser.threshold;
      const share = loose ? looser.relative : (check.relative ?? 0);
      const allowed = Math.max(check.absolute ?? 0, share * Math.abs(theirs(check.paper)));
      return Math.abs(ours(check.metric) - theirs(check.paper)) <= allowed;
    }
    case "near-spread": {
      const allowed = Math.max(check.sds * ours(check.sd), check.floor);
      return Math.abs(ours(check.metric) - theirs(check.paper)) <= allowed;
    }
    case "same-digits":
      return sameDigits(ours(check.metric), printed(check.paper, numbers));
    case "compare":
      return compares(ours(check.metric), check.op, boundOf(check.bound, numbers));
    case "monotone": {
      const sign = check.direction === "increasing" ? 1 : -1;
      const values = check.metrics.map(ours);
      return values.slice(1).every((value, at) => sign * (value - values[at]!) > 0);
    }
    case "rank-correlation":
      return spearman(check.at, check.metrics.map(ours)) > check.above;
  }
}

function metric(id: string, { metrics }: Numbers): number {
  const value = metrics.get(id);
  if (value === undefined) throw new Error(`missing number: ${id}`);
  return value;
}

function printed(id: string, { papers }: Numbers): { printed: string; value: number } {
  const found = papers.get(id);
  if (found?.value === undefined || found.value === null)
    throw new Error(`missing number: paper:${id}`);
  return { printed: found.printed, value: found.value };
}

type Bound = Extract<Check, { type: "compare" }>["bound"];

function boundOf(bound: Bound, numbers: Numbers): number {
  if (typeof bound === "number") return bound;
  if ("metric" in bound) return metric(bound.metric, numbers);
  return bound.times * printed(bound.paper, numbers).value;
}

function compares(a: number, op: "<" | "<=" | ">" | ">=", b: number): boolean {
  if (op === "<" || op === "<=") return a < b || (op === "<=" && a === b);
  return a > b || (op === ">=" && a === b);
}

/** Whether ours, rounded to the last place that is printed, is the printed number. */
function sameDigits(ours: number, { printed: text, value }: { printed: string; value: number }) {
  const [, decimals = "", exponent = "0"] =
    /^[^.e]*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text.trim()) ?? [];
  const places = decimals.length - Number(exponent);
  if (places < 0) throw new Error(`invalid printed number: ${text} has no last decimal place`);
  return Number(fixed(ours, places)) === value;
}

/** Spearman's rank correlation; equal values share their mean rank. NaN when a side is constant. */
export function spearman(x: number[], y: number[]): number {
  const [a, b] = [ranks(x), ranks(y)];
  const middle = (x.length + 1) / 2;
  const product = (p: number[], q: number[]) =>
    p.reduce((sum, value, at) => sum + (value - middle) * (q[at]! - middle), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

function ranks(values: number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

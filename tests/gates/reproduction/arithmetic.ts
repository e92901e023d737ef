import type { Check } from "../../../src/compute/schemas/claim.ts";
import { fixed } from "../decimal.ts";
import { evaluate } from "../expression.ts";
import { minus, rational } from "../rational.ts";
import { metric, printed, type Numbers } from "../stored-number.ts";

/** Whether one check holds. Throws `missing number: ID` when the data lack one it names. */
export function holds(check: Check, numbers: Numbers): boolean {
  const ours = (id: string) => metric(id, numbers);
  switch (check.type) {
    case "near":
    case "near-spread":
      return (
        Math.abs(ours(check.metric) - printed(check.paper, numbers).value) <=
        allowance(check, numbers)!
      );
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
    case "largest-printed": {
      const { value } = printed(check.paper, numbers);
      return check.over.every((id) => printed(id, numbers).value < value);
    }
    case "arithmetic":
      return arithmetic(check, numbers);
  }
}

/**
 * By how much ours may be off the printed value, in a check of nearness, or one side off the other,
 * in arithmetic's `=`; null in any other.
 * Throws `missing number: ID` when the data lack one it names.
 */
export function allowance(check: Check, numbers: Numbers): number | null {
  if (check.type === "near-spread")
    return Math.max(check.sds * metric(check.sd, numbers), check.floor);
  if (check.type === "arithmetic") return check.op === "=" ? (check.within ?? 0) : null;
  if (check.type !== "near") return null;
  const { absolute = 0, relative = 0, looserBelow: looser } = check;
  const loose = looser !== undefined && metric(looser.metric, numbers) < looser.threshold;
  const size = Math.abs(printed(check.paper, numbers).value);
  return Math.max(absolute, (loose ? looser.relative : relative) * size);
}

type Bound = Extract<Check, { type: "compare" }>["bound"];

function boundOf(bound: Bound, numbers: Numbers): number {
  if (typeof bound === "number") return bound;
  if ("metric" in bound) return metric(bound.metric, numbers);
  return bound.times * printed(bound.paper, numbers).value;
}

function compares<T extends number | bigint>(a: T, op: "<" | "<=" | ">" | ">=", b: T): boolean {
  if (op === "<" || op === "<=") return a < b || (op === "<=" && a === b);
  return a > b || (op === ">=" && a === b);
}

function arithmetic(check: Extract<Check, { type: "arithmetic" }>, numbers: Numbers): boolean {
  const [left, right] = [evaluate(check.left, numbers), evaluate(check.right, numbers)];
  if (!left || !right) return false;
  const { numerator, denominator } = minus(left, right);
  if (check.op !== "=") return compares(numerator, check.op, 0n);
  const within = rational(check.within ?? 0);
  const apart = { numerator: numerator < 0n ? -numerator : numerator, denominator };
  return minus(apart, within).numerator <= 0n;
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

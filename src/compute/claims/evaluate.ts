import { spearman } from "../math/statistics.ts";
import type { Check } from "../schemas/claim.ts";
import { arithmetic } from "./arithmetic.ts";
import type { Numbers } from "./numbers.ts";
import { show } from "./show.ts";

/** Whether a check holds, with the numbers that say so. */
export interface Finding {
  holds: boolean;
  why: string;
  /** The largest difference allowed (absolute), for checks of nearness and of `=`; else null. */
  allowed: number | null;
}

/** Does the arithmetic of one check. Every number it needs must be there and finite. */
export function evaluate(check: Check, numbers: Numbers): Finding {
  switch (check.type) {
    case "near":
      return near(check, numbers);
    case "near-spread": {
      const { floor, sds } = check;
      const allowed = Math.max(sds * numbers.metric(check.sd), floor);
      return within(numbers.metric(check.metric), numbers.paper(check.paper), allowed);
    }
    case "same-digits":
      return sameDigits(check, numbers);
    case "compare":
      return compare(check, numbers);
    case "monotone":
      return monotone(check, numbers);
    case "rank-correlation":
      return rankCorrelation(check, numbers);
    case "largest-printed":
      return largestPrinted(check, numbers);
    case "arithmetic":
      return arithmetic(check, numbers);
  }
}

function near(check: Extract<Check, { type: "near" }>, { metric, paper }: Numbers): Finding {
  const { absolute = 0, relative = 0, looserBelow } = check;
  const loose = looserBelow !== undefined && metric(looserBelow.metric) < looserBelow.threshold;
  const share = loose ? looserBelow.relative : relative;
  const printed = paper(check.paper);
  return within(metric(check.metric), printed, Math.max(absolute, share * Math.abs(printed.value)));
}

function within(ours: number, { printed, value }: ReturnType<Numbers["paper"]>, allowed: number) {
  const difference = Math.abs(ours - value);
  const why = `${show(ours)} for ${printed} printed: ${show(difference)} apart, ${show(allowed)} allowed`;
  return { holds: difference <= allowed, why, allowed };
}

function sameDigits(
  check: Extract<Check, { type: "same-digits" }>,
  { metric, paper }: Numbers,
): Finding {
  const { printed, value } = paper(check.paper);
  const digits = /^-?\d*(?:\.(\d+))?$/.exec(printed);
  if (!digits) throw new Error(`invalid printed number: ${printed}`);
  const decimals = digits[1]?.length ?? 0;
  const ours = metric(check.metric);
  const rounded = ours.toFixed(decimals);
  const why = `${show(ours)} rounds to ${rounded}, and ${printed} is printed`;
  return { holds: Number(rounded) === value, why, allowed: null };
}

const COMPARE = {
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  ">": (a: number, b: number) => a > b,
  ">=": (a: number, b: number) => a >= b,
};

function compare(
  { metric: id, op, bound }: Extract<Check, { type: "compare" }>,
  { metric, paper }: Numbers,
): Finding {
  const ours = metric(id);
  const limit =
    typeof bound === "number"
      ? bound
      : "metric" in bound
        ? metric(bound.metric)
        : bound.times * paper(bound.paper).value;
  const holds = COMPARE[op](ours, limit);
  return {
    holds,
    why: `${show(ours)} is ${holds ? "" : "not "}${op} ${show(limit)}`,
    allowed: null,
  };
}

function monotone(
  { metrics, direction }: Extract<Check, { type: "monotone" }>,
  { metric }: Numbers,
): Finding {
  const values = metrics.map(metric);
  const against = values.findIndex((x, i) => {
    const before = values[i - 1];
    return before !== undefined && !(direction === "increasing" ? x > before : x < before);
  });
  const why =
    against < 0
      ? `${direction} over all ${values.length} values`
      : `not ${direction}: ${show(values[against - 1]!)} is followed by ${show(values[against]!)}`;
  return { holds: against < 0, why, allowed: null };
}

function rankCorrelation(
  { at, metrics, above }: Extract<Check, { type: "rank-correlation" }>,
  { metric }: Numbers,
): Finding {
  const values = metrics.map(metric);
  if (new Set(values).size === 1)
    return { holds: false, why: "all values are equal: no rank correlation", allowed: null };
  const correlation = spearman(at, values);
  const why = `rank correlation ${show(correlation)}, above ${show(above)} asked`;
  return { holds: correlation > above, why, allowed: null };
}

function largestPrinted(
  { paper: id, over }: Extract<Check, { type: "largest-printed" }>,
  { paper }: Numbers,
): Finding {
  const { printed, value } = paper(id);
  const against = over.map(paper).find((other) => !(value > other.value));
  const why = against
    ? `${against.printed} is printed too, which ${printed} does not exceed`
    : `${printed} exceeds ${over.length === 1 ? "the other" : `the ${over.length} others`} that ${over.length === 1 ? "is" : "are"} printed`;
  return { holds: against === undefined, why, allowed: null };
}

import { expect, test } from "vitest";
import { evaluate } from "../../../src/compute/claims/evaluate.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { metricsOf, paperOf, papersOf } from "../../../src/compute/claims/names.ts";
import { numbersOf } from "../../../src/compute/claims/numbers.ts";
import type { Check } from "../../../src/compute/schemas/claim.ts";
import type { Expression } from "../../../src/compute/schemas/expression.ts";
import { dataOf } from "./sample.ts";

type Arithmetic = Extract<Check, { type: "arithmetic" }>;

const data = dataOf({ "a/x": 0.8121, "a/nan": NaN }, { P: "0.0769", N: "0.0486", M: "0.0142" });
const check = (left: Expression, op: Arithmetic["op"], right: Expression): Arithmetic => ({
  ...{ type: "arithmetic", left, op, right, because: "for the test" },
});
const found = (...sides: Parameters<typeof check>) => evaluate(check(...sides), numbersOf(data));

const margin: Expression = { quotient: [{ difference: [{ paper: "P" }, { paper: "N" }] }, 2] };

test.each([
  ["<", [false, true, false]],
  ["<=", [true, true, false]],
  [">", [false, false, true]],
  [">=", [true, false, true]],
  ["=", [true, false, false]],
] as const)("knows whether left %s right at, below and above it", (op, holds) => {
  expect([1, 0.5, 1.5].map((left) => found(left, op, 1).holds)).toEqual(holds);
});

test("= allows a difference up to and including the one given, in decimals", () => {
  const near = (within: number) => ({ ...check(margin, "=", { paper: "M" }), within });
  const judged = (within: number) => evaluate(near(within), numbersOf(data));
  // (0.0769 - 0.0486) / 2 = 0.01415, of which 0.0142 is 0.00005 off.
  expect(judged(0.00005)).toEqual({
    holds: true,
    why: "0.01415 for 0.0142: 0.00005 apart, 0.00005 allowed",
    allowed: 0.00005,
  });
  expect(judged(0.000049).holds).toBe(false);
});

test("without a difference allowed, = asks for the same number", () => {
  expect(found({ sum: [0.1, 0.2] }, "=", 0.3)).toMatchObject({ holds: true, allowed: 0 });
  expect(found(0.3, "=", 0.30001).why).toBe("0.3 for 0.30001: 0.00001 apart, 0 allowed");
});

test("says what the sides come to", () => {
  expect(found({ metric: "a/x" }, ">", 0.9).why).toBe("0.8121 is not > 0.9");
  expect(found({ product: [2, { metric: "a/x" }] }, ">", 0.9).why).toBe("1.6242 is > 0.9");
});

test("a side without a value never passes, whatever is asked", () => {
  const none: Expression = { quotient: [0, 0] };
  expect(found(none, "=", none)).toMatchObject({
    holds: false,
    why: "the left side has no value",
  });
  expect(found(1, "<=", { metric: "a/nan" })).toMatchObject({
    holds: false,
    why: "the right side has no value",
  });
});

test("names each metric and printed value once, those of the left side first", () => {
  const both = check({ sum: [{ metric: "a/x" }, { paper: "P" }] }, ">", {
    sum: [{ metric: "a/y" }, { paper: "M" }, { metric: "a/x" }],
  });
  expect(metricsOf(both)).toEqual(["a/x", "a/y"]);
  expect(papersOf(both)).toEqual(["P", "M"]);
});

test("compares with a printed value where a side is nothing else, the left before the right", () => {
  expect(paperOf(check(margin, "=", { paper: "M" }))).toBe("M");
  expect(paperOf(check({ paper: "P" }, ">", 0))).toBe("P");
  expect(paperOf(check({ paper: "P" }, ">", { paper: "N" }))).toBe("P");
  expect(paperOf(check(margin, ">", 0))).toBeNull();
});

test("a claim on printed numbers alone is judged without any result", () => {
  const printed = {
    type: "all" as const,
    checks: [check(margin, ">", 0), check(margin, "<", 0.01)],
  };
  expect(judge({ id: "X", parts: [{ printed }] }, data)).toMatchObject({
    verdict: "contradicted",
    why: "as printed, 1 of 2 checks fail, as P: 0.01415 is not < 0.01",
  });
});

test("a claim that names a value nobody prints is inconclusive", () => {
  const printed = check({ sum: [{ paper: "Z" }] }, ">", 0);
  expect(judge({ id: "X", parts: [{ printed }] }, data)).toMatchObject({
    verdict: "inconclusive",
    why: "there is no printed value Z",
  });
});

test("several checks that name no number at all still have a reason", () => {
  const printed = { type: "all" as const, checks: [check(1, ">", 0), check(2, ">", 1)] };
  expect(judge({ id: "X", parts: [{ printed }] }, data).why).toBe("all 2 checks hold: 2 is > 1");
});

import { expect, test } from "vitest";
import { z } from "zod";
import { Check } from "../../../src/compute/schemas/claim.ts";
import { Expression } from "../../../src/compute/schemas/expression.ts";
import { Ledger } from "../../../src/compute/schemas/ledger.ts";

const accepted = (expression: unknown) => Expression.safeParse(expression).success;
const check = { type: "arithmetic", left: 1, op: "=", right: 1, because: "a reason" };

test("an expression may hold expressions to any depth", () => {
  const deep = { quotient: [{ difference: [{ paper: "P" }, { absolute: { metric: "a/x" } }] }, 2] };
  expect(Expression.parse({ sum: [deep, { mean: [deep, 1] }] })).toEqual({
    sum: [deep, { mean: [deep, 1] }],
  });
});

test("an expression has one known operation, with operands", () => {
  expect(accepted({ power: [1, 2] })).toBe(false);
  expect(accepted({ sum: [1], mean: [1] })).toBe(false);
  expect(accepted({ sum: [] })).toBe(false);
  expect(accepted({ quotient: [1, 2, 3] })).toBe(false);
  expect(accepted({ least: [{ sum: [{ power: 1 }] }] })).toBe(false);
  expect(accepted(Infinity)).toBe(false);
});

test("a correlation is of two columns of equal length, two rows at least", () => {
  expect(
    accepted({
      pearson: [
        [1, 2],
        [3, 4],
      ],
    }),
  ).toBe(true);
  expect(
    accepted({
      pearson: [
        [1, 2],
        [3, 4, 5],
      ],
    }),
  ).toBe(false);
  expect(accepted({ spearman: [[1], [3]] })).toBe(false);
});

test("only = takes a difference that is allowed, and not a negative one", () => {
  expect(Check.safeParse({ ...check, within: 0.1 }).success).toBe(true);
  expect(Check.safeParse({ ...check, within: -0.1 }).success).toBe(false);
  expect(Check.safeParse({ ...check, op: "<", within: 0.1 }).success).toBe(false);
  expect(Check.safeParse({ ...check, op: "!=" }).success).toBe(false);
});

test("the JSON Schema of the ledger defines expressions once, by reference to themselves", () => {
  const { $defs } = z.toJSONSchema(Ledger);
  expect(Object.keys($defs!)).toEqual(["Expression"]);
  expect(JSON.stringify($defs!["Expression"])).toContain('"$ref":"#/$defs/Expression"');
});

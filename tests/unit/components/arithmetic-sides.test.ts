import { expect, test } from "vitest";
import {
  computedSide,
  expressionOf,
  printedSide,
  type Arithmetic,
} from "../../../src/components/arithmetic-sides.ts";
import type { Expression } from "../../../src/compute/schemas/expression.ts";

const check = (left: Expression, right: Expression): Arithmetic => ({
  ...{ type: "arithmetic", op: ">", because: "a reason" },
  ...{ left, right },
});
const sides = (...of: Parameters<typeof check>) => [
  printedSide(check(...of)),
  computedSide(check(...of)),
];
const [printed, ours] = [{ paper: "P" }, { product: [2, { metric: "a/x" }] }];

test("ours is the left side, beside a printed value or a bound", () => {
  expect(sides(ours, printed)).toEqual(["right", "left"]);
  expect(sides(ours, 1)).toEqual([null, "left"]);
  expect(sides(ours, ours)).toEqual([null, "left"]);
});

test("ours is the right side where the left one is printed", () => {
  expect(sides(printed, ours)).toEqual(["left", "right"]);
});

test("nothing is ours where a printed value is compared with a number or another one", () => {
  expect(sides(printed, 1)).toEqual(["left", "left"]);
  expect(sides(printed, { paper: "Q" })).toEqual(["left", "left"]);
});

test("the difference is left minus right", () => {
  expect(expressionOf(check(ours, 1), "difference")).toEqual({ difference: [ours, 1] });
  expect(expressionOf(check(ours, 1), "right")).toBe(1);
});

import { expect, test } from "vitest";
import { numberOf } from "../../../src/compute/claims/exact.ts";
import { namesIn, valueOf } from "../../../src/compute/claims/expression.ts";
import { numbersOf } from "../../../src/compute/claims/numbers.ts";
import type { Expression } from "../../../src/compute/schemas/expression.ts";
import { dataOf } from "./sample.ts";

const numbers = numbersOf(dataOf({ "a/x": 4, "a/nan": NaN }, { P: "0.4297", Q: "0.4296" }));

/** The expression as a double, or null. */
function value(expression: Expression): number | null {
  const found = valueOf(expression, numbers);
  return found && numberOf(found);
}

test("each operation is the one its name says", () => {
  expect(value(2.5)).toBe(2.5);
  expect(value({ metric: "a/x" })).toBe(4);
  expect(value({ paper: "P" })).toBe(0.4297);
  expect(value({ sum: [1, 2, 4] })).toBe(7);
  expect(value({ difference: [1, 4] })).toBe(-3);
  expect(value({ product: [2, 3, 4] })).toBe(24);
  expect(value({ quotient: [1, 4] })).toBe(0.25);
  expect(value({ absolute: -2 })).toBe(2);
  expect(value({ least: [3, -1, 2] })).toBe(-1);
  expect(value({ greatest: [3, -1, 2] })).toBe(3);
  expect(value({ mean: [1, 2, 6] })).toBe(3);
});

test("differences of decimals are decimals", () => {
  expect(value({ difference: [{ paper: "P" }, { paper: "Q" }] })).toBe(0.0001);
  expect(value({ sum: [0.1, 0.2] })).toBe(0.3);
});

test("operations nest", () => {
  // (4 - 1) / 2
  expect(value({ quotient: [{ difference: [{ metric: "a/x" }, 1] }, 2] })).toBe(1.5);
});

test("Pearson's correlation is rounded to twelve decimals", () => {
  // Deviations -1, 0, 1 and -4/3, -1/3, 5/3: 3 / sqrt(2 * 42/9).
  expect(
    value({
      pearson: [
        [1, 2, 3],
        [1, 2, 4],
      ],
    }),
  ).toBe(0.981980506062);
  expect(
    value({
      pearson: [
        [0.1, 0.2, 0.3],
        [-1, -2, -3],
      ],
    }),
  ).toBe(-1);
});

test("a correlation does not lose what its columns vary in to rounding", () => {
  const near = [1, 1.0000000000000002];
  expect(value({ pearson: [near, [-2.5, 0.4296]] })).toBe(1);
  expect(
    value({
      pearson: [
        [1e-200, 2e-200, 3e-200],
        [1, 2, 3],
      ],
    }),
  ).toBe(1);
  // 1/3 + 1e-20 is the same double as 1/3, and a larger number.
  const third: Expression = { quotient: [1, 3] };
  expect(
    value({
      spearman: [
        [third, { sum: [third, 1e-20] }, 0.4],
        [3, 2, 1],
      ],
    }),
  ).toBe(-1);
});

test("Spearman's correlation gives equal values their mean rank", () => {
  // Ranks 1.5, 1.5, 3 and 1, 2, 3: 1.5 / sqrt(1.5 * 2).
  expect(
    value({
      spearman: [
        [5, 5, 9],
        [1, 2, 300],
      ],
    }),
  ).toBe(0.866025403784);
});

test("a quotient by zero, a correlation with a constant and a NaN have no value", () => {
  expect(value({ quotient: [1, 0] })).toBeNull();
  expect(
    value({
      pearson: [
        [1, 2],
        [3, 3],
      ],
    }),
  ).toBeNull();
  expect(
    value({
      spearman: [
        [0.1, 0.1],
        [3, 4],
      ],
    }),
  ).toBeNull();
  expect(value({ metric: "a/nan" })).toBeNull();
});

test("nothing made of an expression without a value has one", () => {
  expect(value({ product: [0, { quotient: [1, 0] }] })).toBeNull();
  expect(value({ greatest: [5, { quotient: [1, 0] }] })).toBeNull();
});

test("an unknown id is an error", () => {
  expect(() => value({ sum: [{ metric: "a/y" }] })).toThrow("unknown metric: a/y");
  expect(() => value({ absolute: { paper: "R" } })).toThrow("unknown paper value: R");
});

test("names are found wherever they stand, from left to right", () => {
  const columns: Expression = {
    pearson: [
      [{ paper: "P" }, 1],
      [{ metric: "a/x" }, { paper: "Q" }],
    ],
  };
  expect(namesIn({ quotient: [{ absolute: { metric: "a/y" } }, columns] })).toEqual({
    metrics: ["a/y", "a/x"],
    papers: ["P", "Q"],
  });
});

import { expect, test } from "vitest";
import {
  add,
  divide,
  fractionOf,
  multiply,
  numberOf,
  order,
  subtract,
} from "../../../src/compute/claims/exact.ts";

test("fractionOf(x) is the decimal that x is written as, in lowest terms", () => {
  expect(fractionOf(0.15)).toEqual({ over: 3n, under: 20n });
  expect(fractionOf(-1.5e-7)).toEqual({ over: -3n, under: 20000000n });
  expect(fractionOf(2e21)).toEqual({ over: 2n * 10n ** 21n, under: 1n });
  expect(fractionOf(-0)).toEqual({ over: 0n, under: 1n });
  expect(() => fractionOf(NaN)).toThrow("invalid number: NaN");
});

test("numberOf gives a number back, whatever its size", () => {
  for (const x of [0, 0.1, -117.8, 1 / 3, 5e-324, 1.7976931348623157e308, 2 ** 53 - 1])
    expect(numberOf(fractionOf(x))).toBe(x);
});

test("numberOf rounds to the nearest double", () => {
  expect(numberOf({ over: 1n, under: 3n })).toBe(1 / 3);
  expect(numberOf({ over: -129n, under: 1178n })).toBe(-12.9 / 117.8);
  // Just above the middle between 1 and the next double.
  expect(numberOf({ over: 2n ** 60n + 129n, under: 2n ** 60n })).toBe(1 + Number.EPSILON);
});

test("arithmetic is exact", () => {
  const [a, b] = [fractionOf(0.1), fractionOf(0.2)];
  expect(add(a, b)).toEqual(fractionOf(0.3));
  expect(subtract(a, b)).toEqual(fractionOf(-0.1));
  expect(multiply(a, b)).toEqual(fractionOf(0.02));
  expect(divide(a, fractionOf(-0.3))).toEqual({ over: -1n, under: 3n });
  expect(() => divide(a, fractionOf(0))).toThrow("invalid divisor: 0");
});

test("order tells below, at and above apart", () => {
  const [a, b] = [fractionOf(0.1), fractionOf(0.2)];
  expect([order(a, b), order(a, a), order(b, a)]).toEqual([-1, 0, 1]);
});

import { expect, test } from "vitest";
import {
  divisor,
  minus,
  nearest,
  rational,
  wholeNumbers,
  wholeRoot,
} from "../../gates/rational.ts";

test("rational(x) is the shortest decimal that reads as x", () => {
  expect(rational(0.15)).toEqual({ numerator: 15n, denominator: 100n });
  expect(rational(-1.5e-7)).toEqual({ numerator: -15n, denominator: 10n ** 8n });
  expect(rational(1200)).toEqual({ numerator: 1200n, denominator: 1n });
  expect(() => rational(Infinity)).toThrow("invalid number: Infinity");
});

test("nearest gives a number back", () => {
  for (const x of [0, 0.1, -117.8, 1 / 3, 1e-300, 1.7976931348623157e308, 2 ** 53 - 1])
    expect(nearest(rational(x))).toBe(x);
});

test("nearest rounds to the nearest double, ties to even", () => {
  expect(nearest({ numerator: -129n, denominator: 1178n })).toBe(-12.9 / 117.8);
  expect(nearest({ numerator: 2n ** 60n + 128n, denominator: 2n ** 60n })).toBe(1);
  expect(nearest({ numerator: 2n ** 90n + 2n ** 37n + 1n, denominator: 2n ** 90n })).toBe(
    1 + Number.EPSILON,
  );
});

test("minus is exact", () => {
  expect(nearest(minus(rational(0.4297), rational(0.4296)))).toBe(0.0001);
});

test("wholeNumbers keep the proportions", () => {
  expect(wholeNumbers([rational(0.5), rational(-0.25), rational(3)])).toEqual([50n, -25n, 300n]);
});

test("divisor is the greatest that two numbers have in common", () => {
  expect([divisor(12n, 18n), divisor(7n, 5n), divisor(4n, 0n)]).toEqual([6n, 1n, 4n]);
});

test("wholeRoot is the root without its decimals", () => {
  expect([0n, 1n, 3n, 4n, 15n, 16n, 17n].map(wholeRoot)).toEqual([0n, 1n, 1n, 2n, 3n, 4n, 4n]);
  expect(wholeRoot(10n ** 60n - 1n)).toBe(10n ** 30n - 1n);
  expect(wholeRoot(10n ** 60n)).toBe(10n ** 30n);
});

import { expect, test } from "vitest";
import { exponential, fixed } from "../../gates/decimal.ts";

test("fixed() rounds the exact value of the double, not its shortest text", () => {
  // 1.005 is stored as 1.00499999999999989...
  expect(fixed(1.005, 2)).toBe("1.00");
  expect(fixed(1.255, 2)).toBe("1.25");
  expect(fixed(8.345, 2)).toBe("8.35");
});

test("fixed() rounds exact ties away from zero", () => {
  expect(fixed(0.125, 2)).toBe("0.13");
  expect(fixed(-0.125, 2)).toBe("-0.13");
  expect(fixed(2.5, 0)).toBe("3");
});

test("fixed() keeps zeros on both sides of the point", () => {
  expect(fixed(0, 3)).toBe("0.000");
  expect(fixed(0.0001234, 6)).toBe("0.000123");
  expect(fixed(951, 2)).toBe("951.00");
  expect(fixed(-0.0001, 2)).toBe("-0.00");
});

test("exponential() normalises to one digit before the point", () => {
  expect(exponential(0.00012345, 2)).toBe("1.23e-4");
  expect(exponential(-951.5, 1)).toBe("-9.5e+2");
  expect(exponential(7, 0)).toBe("7e+0");
  expect(exponential(0, 2)).toBe("0.00e+0");
});

test("exponential() carries a rounding over to the next power of ten", () => {
  expect(exponential(9.996, 2)).toBe("1.00e+1");
  expect(exponential(0.0009999, 1)).toBe("1.0e-3");
});

test("exponential() holds at the ends of the range of doubles", () => {
  expect(exponential(Number.MIN_VALUE, 3)).toBe("4.941e-324");
  expect(exponential(Number.MAX_VALUE, 3)).toBe("1.798e+308");
});

test("fixed() and exponential() agree with the language on numbers of every size", () => {
  let seed = 1;
  for (let i = 0; i < 2000; i++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const x = ((seed / 2_147_483_647) * 2 - 1) * 10 ** ((i % 37) - 18);
    expect(fixed(x, i % 9)).toBe(x.toFixed(i % 9));
    expect(exponential(x, i % 7)).toBe(x.toExponential(i % 7));
  }
});

test("fixed() refuses what is no number", () => {
  expect(() => fixed(NaN, 2)).toThrow("invalid number: NaN");
  expect(() => exponential(Infinity, 2)).toThrow("invalid number: Infinity");
});

import { expect, test } from "vitest";
import {
  formatLike,
  formatNumber,
  generalFormat,
  inFull,
  readable,
  twoDigits,
  withoutZeros,
  withTrueMinus,
} from "../../../src/components/number-format.ts";

test("formatNumber rounds to decimals or to scientific digits, with a true minus sign", () => {
  expect(formatNumber(0.471241, "f4")).toBe("0.4712");
  expect(formatNumber(-1.26e-7, "e1")).toBe("\u22121.3e\u22127");
  expect(formatNumber(12.5, "f0")).toBe("13");
});

test("formatNumber puts a comma between the thousands of a whole number", () => {
  const shown = [0, 999, 1000, 100000, -1234567].map((value) => formatNumber(value, "n0"));
  expect(shown).toEqual(["0", "999", "1,000", "100,000", "\u22121,234,567"]);
});

test("readable asks for commas from a thousand on, and leaves decimals alone", () => {
  expect([999, 1000, -20000].map((value) => readable("f0", value))).toEqual(["f0", "n0", "n0"]);
  expect(readable("f2", 4321.5)).toBe("f2");
  expect(readable("e1", 4321.5)).toBe("e1");
});

test("withoutZeros shortens decimals, with an exponent or without, and leaves whole numbers", () => {
  const long = ["1.0000e\u221212", "0.250000", "2.00", "100", "50,000", "1.2e+10"];
  expect(long.map(withoutZeros)).toEqual(["1e\u221212", "0.25", "2", "100", "50,000", "1.2e+10"]);
});

test("inFull keeps every digit and groups whole numbers", () => {
  expect([200000000, 0.005, -1e-12, 0].map(inFull)).toEqual([
    "200,000,000",
    "0.005",
    "\u22121e\u221212",
    "0",
  ]);
});

test("formatNumber refuses a format the gate does not know", () => {
  expect(() => formatNumber(1, "f9")).toThrow("invalid number format: f9");
  expect(() => formatNumber(1, "e7")).toThrow("invalid number format: e7");
});

test("withTrueMinus replaces every hyphen-minus", () => {
  expect(withTrueMinus("-2.58e-07")).toBe("\u22122.58e\u221207");
});

test("generalFormat shows about six digits of any number, and integers whole", () => {
  const cases = [100, 0, 4321.5, 74.57, 0.0123, -0.0123, 2.4e-5].map(generalFormat);
  expect(cases).toEqual(["f0", "f0", "f2", "f4", "f6", "f6", "e4"]);
});

test("formatLike takes as many decimals as are printed, eight at most", () => {
  expect(["0.471241", ".4297", "100", "-2.583861373750551138e-07"].map(formatLike)).toEqual([
    "f6",
    "f4",
    "f0",
    "f8",
  ]);
});

test("twoDigits shows decimals down to a thousandth, and powers of ten below", () => {
  const shown = [44.96, -2.948, 0.3, -0.00303, 9.4e-4, 0].map((value) =>
    formatNumber(value, twoDigits(value)),
  );
  expect(shown).toEqual(["45", "\u22122.9", "0.30", "\u22120.0030", "9.4e\u22124", "0"]);
});

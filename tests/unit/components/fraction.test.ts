import { expect, test } from "vitest";
import { asFraction } from "../../../src/components/fraction.ts";

test("asFraction spells ten even steps from -1 to 1", () => {
  const steps = Array.from({ length: 10 }, (_, i) => asFraction(-1 + (2 * i) / 9));
  expect(steps.slice(0, 6)).toEqual([
    "\u22121",
    "\u22127/9",
    "\u22125/9",
    "\u22121/3",
    "\u22121/9",
    "+1/9",
  ]);
  expect(steps.at(-1)).toBe("+1");
});

test("asFraction has no sign for zero", () => {
  expect(asFraction(0)).toBe("0");
});

test("asFraction refuses what is no simple fraction", () => {
  expect(() => asFraction(0.123)).toThrow("invalid fraction: 0.123");
});

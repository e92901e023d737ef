import { expect, test } from "vitest";
import { acos } from "../../../src/compute/math/elementary/arc-cosine.ts";

test("acos has its exact values", () => {
  expect(acos(1)).toBe(0);
  expect(acos(-1)).toBe(3.141592653589793);
  expect(acos(0)).toBe(1.5707963267948966);
  expect(acos(0.5)).toBeCloseTo(1.0471975511965979, 15);
  expect(acos(1 + 2e-16)).toBeNaN();
  expect(acos(NaN)).toBeNaN();
});

test("acos is within two units in the last place of the host's over its range", () => {
  for (let i = -2000; i <= 2000; i++) {
    const x = i / 2000;
    expect(Math.abs(acos(x) - Math.acos(x))).toBeLessThanOrEqual(5e-16 * Math.acos(x));
  }
});

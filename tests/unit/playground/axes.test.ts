import { describe, expect, test } from "vitest";
import { axisFor, place, tickText } from "../../../src/components/playground/axes.ts";

describe("an even axis", () => {
  test.each([
    [0, 950, [0, 500, 1000]],
    [0.13, 0.62, [0, 0.2, 0.4, 0.6, 0.8]],
    [-0.3, 0.1, [-0.4, -0.2, 0, 0.2]],
    [10, 10, [10, 15]],
    [0, 0, [0, 0.5]],
  ])("of %d to %d holds both and ends at ticks", (low, high, ticks) => {
    const axis = axisFor(low, high);
    expect([axis.from, axis.to]).toEqual([axis.ticks[0], axis.ticks.at(-1)]);
    expect(axis.from).toBeLessThanOrEqual(low);
    expect(axis.to).toBeGreaterThanOrEqual(high);
    expect(axis.ticks).toEqual(ticks);
  });

  test("places values between its ends", () => {
    const axis = axisFor(0, 950);
    expect([0, 250, 1000].map((value) => place(axis, value))).toEqual([0, 0.25, 1]);
  });
});

describe("a logarithmic axis", () => {
  test("ends at powers of ten, with five ticks at most", () => {
    const axis = axisFor(1e-6, 3, true);
    expect([axis.from, axis.to]).toEqual([1e-6, 10]);
    expect(axis.ticks).toEqual([1e-5, 1e-3, 0.1, 10]);
    expect(place(axis, 1e-6)).toBe(0);
    expect(place(axis, 10)).toBeCloseTo(1, 12);
  });

  test("has a decade at least, and few enough to read", () => {
    expect(axisFor(2, 2, true)).toMatchObject({ from: 1, to: 10 });
    expect(axisFor(1, 1, true)).toMatchObject({ from: 0.1, to: 1 });
    const long = axisFor(1e-30, 1, true);
    expect(long.from).toBe(1e-14);
  });
});

test.each([
  [10_000, "10,000"],
  [-0.5, "\u22120.5"],
  [0.1 + 0.2, "0.3"],
  [1e-4, "1e\u22124"],
  [2e6, "2e6"],
  [0, "0"],
])("the tick of %d reads %s", (value, text) => {
  expect(tickText(value)).toBe(text);
});

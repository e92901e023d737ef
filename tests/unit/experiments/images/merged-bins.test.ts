import { expect, test } from "vitest";
import {
  mergeBins,
  mode,
  overlap,
} from "../../../../src/compute/experiments/images/merged-bins.ts";

const low = { width: 0.5, first: -2, counts: [1, 3] };
const high = { width: 0.5, first: -1, counts: [1, 0, 1] };

test("two histograms come onto the bins of both", () => {
  expect(mergeBins(low, high)).toEqual({
    from: [-1, -0.5, 0, 0.5],
    a: [1, 3, 0, 0],
    b: [0, 1, 0, 1],
  });
});

test("bins of two widths are refused", () => {
  expect(() => mergeBins(low, { ...high, width: 0.25 })).toThrow(
    "invalid histograms: bins of 0.5 and 0.25",
  );
});

test("the overlap is the area in common, 1 for a histogram and itself", () => {
  expect(overlap(mergeBins(low, high))).toBe(0.5);
  expect(overlap(mergeBins(low, low))).toBe(1);
  expect(overlap(mergeBins(low, { ...low, first: 8 }))).toBe(0);
});

test("the mode is the middle of the fullest bin", () => {
  expect(mode(low)).toBe(-0.25);
  expect(mode(high)).toBe(-0.25);
});

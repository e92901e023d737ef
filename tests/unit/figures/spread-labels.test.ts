import { expect, test } from "vitest";
import { spreadLabels } from "../../../src/components/figures/spread-labels.ts";

test("labels that are far enough apart stay where they are", () => {
  expect(spreadLabels([0, 10, 30], 10)).toEqual([0, 10, 30]);
});

test("two labels at one place part evenly", () => {
  expect(spreadLabels([5, 5], 2)).toEqual([4, 6]);
});

test("labels that push each other end in one evenly spaced block, in their order", () => {
  expect(spreadLabels([10, 0, 1], 4)).toEqual([10, -1.5, 2.5]);
  expect(spreadLabels([2, 0, 1], 4)).toEqual([5, -3, 1]);
});

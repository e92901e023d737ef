import { expect, test } from "vitest";
import { tally } from "../../../../src/compute/experiments/theory/tally.ts";

test("a tally counts negative slacks beyond rounding, and keeps the least", () => {
  const kept = tally();
  for (const slack of [2, -1e-13, 1]) kept.add(slack, 1e-12);
  expect([kept.cases, kept.violations, kept.least]).toEqual([3, 0, -1e-13]);
  kept.add(-1e-13);
  expect(kept.violations).toBe(1);
});

test("a slack that is no number is a violation and shows", () => {
  const kept = tally();
  kept.add(NaN, 1);
  kept.add(1);
  expect([kept.violations, kept.least]).toEqual([1, NaN]);
});

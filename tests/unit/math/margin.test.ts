import { expect, test } from "vitest";
import { gap, margin, relativeBiasStar } from "../../../src/compute/math/margin.ts";

test("margin is half the distance between matching and non-matching products", () => {
  expect(margin({ minMatching: 0.75, maxNonMatching: 0.25 })).toBe(0.25);
});

test("margin is negative when a pair is misranked", () => {
  expect(margin({ minMatching: -0.5, maxNonMatching: 0.25 })).toBe(-0.375);
});

test("gap is twice the margin", () => {
  expect(gap({ minMatching: 0.75, maxNonMatching: 0.25 })).toBe(0.5);
});

test("relativeBiasStar is the middle between the two products", () => {
  expect(relativeBiasStar({ minMatching: 0.75, maxNonMatching: 0.25 })).toBe(0.5);
  expect(relativeBiasStar({ minMatching: -1, maxNonMatching: 0.5 })).toBe(-0.25);
});

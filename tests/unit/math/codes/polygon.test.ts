import { expect, test } from "vitest";
import { pentagon } from "../../../../src/compute/math/codes/polytopes.ts";
import { polygon } from "../../../../src/compute/math/codes/polygon.ts";
import { separation } from "../../../../src/compute/math/separation.ts";

test("five corners are the pentagon", () => {
  polygon(5).X.forEach((x, at) => expect(x).toBeCloseTo(pentagon().X[at]!, 14));
});

test.each([
  [3, -1 / 2],
  [4, 0],
  [6, 1 / 2],
  [8, Math.SQRT1_2],
  [12, Math.sqrt(3) / 2],
])("neighbours of the regular %i-gon have product cos(2 pi/n)", (n, expected) => {
  const { X, d } = polygon(n);
  const found = separation(X, X, n, d);
  expect(found.maxNonMatching).toBeCloseTo(expected, 14);
  expect(found.minMatching).toBeCloseTo(1, 14);
});

test("two points are no polygon", () => {
  expect(() => polygon(2)).toThrow("invalid n: 2");
});

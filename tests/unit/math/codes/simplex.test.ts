import { expect, test } from "vitest";
import { johnson, simplex, squareLattice } from "../../../../src/compute/math/codes/simplex.ts";
import { marginCap } from "../../../../src/compute/math/constellations/margin-bounds.ts";
import { margin, relativeBiasStar } from "../../../../src/compute/math/margin.ts";
import { separation } from "../../../../src/compute/math/separation.ts";

test.each([1, 2, 3, 10, 99])(
  "the simplex of R^%i has all products -1/d and the margin cap",
  (d) => {
    const { X, n } = simplex(d);
    expect(n).toBe(d + 1);
    const found = separation(X, X, n, d);
    expect(found.maxNonMatching).toBeCloseTo(-1 / d, 13);
    expect(margin(found)).toBeCloseTo(marginCap(n), 13);
    expect(relativeBiasStar(found)).toBeCloseTo((d - 1) / (2 * d), 13);
  },
);

test("no simplex has fewer than one dimension", () => {
  expect(() => simplex(0)).toThrow("invalid dimension: 0");
});

test.each([4, 7, 12])("J(%i, 2) has the largest product (v - 4)/(2 (v - 2))", (v) => {
  const { X, n, d } = johnson(v);
  expect([n, d]).toEqual([(v * (v - 1)) / 2, v - 1]);
  expect(separation(X, X, n, d).maxNonMatching).toBeCloseTo((v - 4) / (2 * (v - 2)), 13);
});

test.each([2, 5, 8])("L_2(%i) has the largest product (1 - 1/(v - 1))/2", (v) => {
  const { X, n, d } = squareLattice(v);
  expect([n, d]).toEqual([v * v, 2 * (v - 1)]);
  expect(separation(X, X, n, d).maxNonMatching).toBeCloseTo((1 - 1 / (v - 1)) / 2, 13);
});

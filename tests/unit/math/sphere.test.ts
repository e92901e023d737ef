import { expect, test } from "vitest";
import { normaliseRows } from "../../../src/compute/math/sphere.ts";

test("normaliseRows divides every row by its norm, in place", () => {
  const M = Float64Array.of(3, 4, 0, -2);
  expect(normaliseRows(M, 2, 2)).toBe(M);
  expect(Array.from(M)).toEqual([0.6, 0.8, 0, -1]);
});

test("rows whose squares leave the range of float64 are normalised all the same", () => {
  const M = Float64Array.of(3e-200, 4e-200, -3e200, 4e200);
  normaliseRows(M, 2, 2);
  [0.6, 0.8, -0.6, 0.8].forEach((x, i) => {
    expect(M[i]).toBeCloseTo(x, 15);
  });
});

test("a zero row has no direction", () => {
  expect(() => normaliseRows(Float64Array.of(1, 0, 0, 0), 2, 2)).toThrow(
    "invalid row: zero vector at row 1",
  );
});

test.each([NaN, Infinity])("a row with %d is refused", (x) => {
  expect(() => normaliseRows(Float64Array.of(1, x), 1, 2)).toThrow(
    "invalid row: non-finite number at row 0",
  );
});

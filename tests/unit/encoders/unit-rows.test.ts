import { expect, test } from "vitest";
import { unitRows } from "../../../src/compute/encoders/unit-rows.ts";

test("every row gets norm 1", () => {
  const rows = unitRows(Float32Array.of(3, 4, 0, -2), 2);
  [0.6, 0.8, 0, -1].forEach((x, i) => {
    expect(rows[i]).toBeCloseTo(x, 7);
  });
});

test("a row without direction, or with a number that is none, is refused", () => {
  expect(() => unitRows(Float32Array.of(1, 0, 0, 0), 2)).toThrow(
    "invalid embedding: norm 0 at row 1",
  );
  expect(() => unitRows(Float32Array.of(NaN, 0), 2)).toThrow("invalid embedding: norm NaN");
});

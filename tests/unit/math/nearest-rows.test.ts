import { expect, test } from "vitest";
import { nearestRows } from "../../../src/compute/math/image-text/nearest-rows.ts";

test("the rows with the largest products come first, of equals the one that is first", () => {
  const rows = Float64Array.of(1, 0, 0, 1, 0.6, 0.8, 0, 1);
  expect(nearestRows(Float64Array.of(0, 1), rows, 3)).toEqual([
    { row: 1, product: 1 },
    { row: 3, product: 1 },
    { row: 2, product: 0.8 },
  ]);
});

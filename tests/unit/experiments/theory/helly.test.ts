import { expect, test } from "vitest";
import { halfSpaceFamilies, subsets } from "../../../../src/compute/experiments/theory/helly.ts";

test("subsets are all of their size, each once", () => {
  expect(subsets(4, 2)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  expect(subsets(7, 5)).toHaveLength(21);
});

test("half-spaces meet as a whole exactly where every d + 1 of them do", () => {
  const found = halfSpaceFamilies([[6, 2]], 20);
  expect(found).toMatchObject({ families: 20, subfamilies: 400, against: 0 });
  expect(found.allMeet).toBeGreaterThan(0);
  expect(found.allMeet).toBeLessThan(20);
});

import { expect, test } from "vitest";
import { initialVectors } from "../../../src/compute/engines/vectors.ts";
import { golden } from "./golden.ts";

test("initialVectors normalises the rows of a case, of locked modalities too", () => {
  const run = { ...golden("locked").case, n: 2, dim: 2 };
  const [U, V] = initialVectors({
    ...run,
    init: [
      [
        [3, 4],
        [0, 2],
      ],
      [
        [-5, 0],
        [0.6, 0.8],
      ],
    ],
  });
  expect(Array.from(U!)).toEqual([0.6, 0.8, 0, 1]);
  expect(Array.from(V!)).toEqual([-1, 0, 0.6, 0.8]);
});

test("initialVectors draws as the authors do and normalises", () => {
  const run = { ...golden("locked").case, n: 20, dim: 3 };
  const [, V] = initialVectors({ ...run, init: { torch: { seed: 50, draws: [1, 0] } } });
  // randn begins -1.15878, 0.36733, 0.71098: norm 1.40826.
  expect(V![0]).toBeCloseTo(-0.822847, 6);
  expect(V![0]! ** 2 + V![1]! ** 2 + V![2]! ** 2).toBeCloseTo(1, 15);
});

test("a zero row has no direction", () => {
  const run = { ...golden("locked").case, n: 2, dim: 2 };
  const rows = [
    [1, 0],
    [0, 0],
  ];
  expect(() => initialVectors({ ...run, init: [rows, rows] })).toThrow(
    "invalid row: zero vector at row 1",
  );
});

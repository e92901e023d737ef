import { expect, test } from "vitest";
import { innerProductHistogram } from "../../../src/compute/experiments/histogram.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";

/** An outcome with these vectors; nothing else of it is read. */
const ending = (vectors: number[][][]) => ({ final: { vectors } }) as unknown as TrainingOutcome;

/** U_0 = V_0, U_1 = -V_1, and the pairs at right angles to each other. */
const U = [
  [1, 0],
  [0, 1],
];
const V = [
  [1, 0],
  [0, -1],
];
const filled = (counts: number[]) =>
  counts.flatMap((count, bin) => (count === 0 ? [] : [[bin, count]]));

test("matching and non-matching products fall into bins of width 0.05 from -1 to 1", () => {
  const { from, matching, nonMatching } = innerProductHistogram(ending([U, V]));
  expect(from).toHaveLength(40);
  expect(from!.slice(0, 2)).toEqual([-1, -0.95]);
  // <U_0, V_0> = 1 belongs to the last bin, <U_1, V_1> = -1 to the first, the zeros to 0..0.05.
  expect(filled(matching!)).toEqual([
    [0, 1],
    [39, 1],
  ]);
  expect(filled(nonMatching!)).toEqual([[20, 2]]);
});

test("every pair of modalities is counted once", () => {
  const { matching, nonMatching } = innerProductHistogram(ending([U, V, U]));
  const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
  expect(total(matching!)).toBe(3 * 2);
  expect(total(nonMatching!)).toBe(3 * 2);
});

test("a view is applied before counting, and its rounding stays inside the bins", () => {
  const { matching } = innerProductHistogram(ending([U, V]), (s) => 0.5 * s - 0.5 - 1e-12);
  // 1 becomes 0 less a hair, -1 becomes -1 less a hair.
  expect(filled(matching!)).toEqual([
    [0, 1],
    [19, 1],
  ]);
});

import { describe, expect, test } from "vitest";
import { anneal, schedule } from "../../../src/compute/math/annealing.ts";
import { margin } from "../../../src/compute/math/margin.ts";
import { separation } from "../../../src/compute/math/separation.ts";

const marginOf = (options: Parameters<typeof anneal>[0]) => {
  const { U, V, n, d } = anneal(options);
  return margin(separation(U, V, n, d));
};
const SEEDS = [50, 51, 52, 53, 54, 55, 56, 57, 58, 59];

describe("annealing with U = V", () => {
  test.each([
    ["pentagon", 2, 5, (5 - Math.sqrt(5)) / 8],
    ["octahedron", 3, 6, 1 / 2],
    ["Petersen", 4, 10, 5 / 12],
  ])("finds the %s in at least nine of ten starts", (_, d, n, optimum) => {
    const margins = SEEDS.map((seed) => marginOf({ n, d, tied: true, steps: 2000, seed }));
    expect(margins.filter((m) => Math.abs(m - optimum) < 1e-3).length).toBeGreaterThanOrEqual(9);
    // U = V is a code, whose margin is proved: rounding alone may exceed it.
    expect(Math.max(...margins)).toBeLessThanOrEqual(optimum + 1e-9);
  });

  test("keeps both sides one array of unit rows", () => {
    const { U, V, n, d } = anneal({ n: 5, d: 3, tied: true, steps: 50, seed: 1 });
    expect(V).toBe(U);
    for (let i = 0; i < n; i++)
      expect(U.subarray(i * d, (i + 1) * d).reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 14);
  });
});

test("with U and V free, the sides of an octahedron find each other", () => {
  const { U, V, n, d } = anneal({ n: 6, d: 3, tied: false, steps: 2000, seed: 50 });
  expect(margin(separation(U, V, n, d))).toBeCloseTo(0.5, 6);
  expect(Math.max(...U.map((u, at) => Math.abs(u - V[at]!)))).toBeLessThan(1e-3);
});

test("the same seed gives the same vectors, another one others", () => {
  const run = (seed: number) => anneal({ n: 4, d: 3, tied: false, steps: 20, seed }).V;
  expect(run(3)).toEqual(run(3));
  expect(run(3)).not.toEqual(run(4));
});

test("t rises from 10 to 3000 in nine tenths of the steps; the learning rate falls to 1e-5", () => {
  expect(schedule(0)).toEqual({ t: 10, rate: 0.02 + 1e-5 });
  expect(schedule(0.45).t).toBeCloseTo(Math.sqrt(10 * 3000), 8);
  expect(schedule(0.9).t).toBeCloseTo(3000, 8);
  expect(schedule(0.95).t).toBeCloseTo(3000, 8);
  expect(schedule(1).rate).toBe(1e-5);
});

import { expect, test } from "vitest";
import { extend, extendGradient } from "../../../src/compute/math/adapter.ts";

const M = Float64Array.of(1, 0, 0.6, -0.8);

test("extend scales the rows by delta and adds a coordinate that restores their length", () => {
  const up = Array.from(extend(M, 2, 2, 0.6, 1));
  const down = Array.from(extend(M, 2, 2, 0.6, -1));
  [0.6, 0, 0.8, 0.36, -0.48, 0.8].forEach((x, i) => {
    expect(up[i]).toBeCloseTo(x, 15);
    expect(down[i]).toBeCloseTo(i % 3 === 2 ? -x : x, 15);
  });
});

test.each([1, -1] as const)("extendGradient on side %d is that of finite differences", (side) => {
  // Of the linear function sum_i c_i extended_i.
  const c = Float64Array.of(0.3, -1, 2, 0.7, 0.1, -0.4);
  const value = (matrix: Float64Array, delta: number) =>
    extend(matrix, 2, 2, delta, side).reduce((sum, x, i) => sum + c[i]! * x, 0);
  const h = 1e-6;
  const gradient = new Float64Array(4);
  const byDelta = extendGradient(c, M, 2, 2, 0.6, side, gradient);
  expect(byDelta).toBeCloseTo((value(M, 0.6 + h) - value(M, 0.6 - h)) / (2 * h), 8);
  M.forEach((_, at) => {
    const moved = (x: number) => M.map((m, i) => (i === at ? m + x : m));
    expect(gradient[at]).toBeCloseTo((value(moved(h), 0.6) - value(moved(-h), 0.6)) / (2 * h), 8);
  });
  expect(extendGradient(c, M, 2, 2, 0.6, side, null)).toBe(byDelta);
});

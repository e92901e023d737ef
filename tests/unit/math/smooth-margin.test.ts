import { expect, test } from "vitest";
import { gradientMemory, smoothMarginGradient } from "../../../src/compute/math/smooth-margin.ts";
import { randomPair } from "./random-pair.ts";

const PAIR = randomPair(7, 6, 4);

/** -(smooth margin) at t, straight from its definition. */
function loss(U: Float64Array, V: Float64Array, n: number, d: number, t: number): number {
  let matching = 0;
  let others = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += U[i * d + k]! * V[j * d + k]!;
      if (i === j) matching += Math.exp(-t * s);
      else others += Math.exp(t * s);
    }
  return (Math.log(matching) + Math.log(others)) / (2 * t);
}

test.each([1, 10, 50])("the gradient is the slope of minus the smooth margin at t = %i", (t) => {
  const { U, V, n, d } = PAIR;
  const memory = gradientMemory(n, d, false);
  smoothMarginGradient(PAIR, t, memory);
  for (const [M, gradient] of [
    [U, memory.U],
    [V, memory.V],
  ] as const)
    for (let at = 0; at < n * d; at++) {
      const value = M[at]!;
      const along = (step: number) => {
        M[at] = value + step;
        const found = loss(U, V, n, d, t);
        M[at] = value;
        return found;
      };
      expect(gradient[at]).toBeCloseTo((along(1e-6) - along(-1e-6)) / 2e-6, 7);
    }
});

test("tied, it is the sum of the gradients of both sides, but for the constant diagonal", () => {
  const { U, n, d } = PAIR;
  const free = gradientMemory(n, d, false);
  const tied = gradientMemory(n, d, true);
  smoothMarginGradient({ U, V: U.slice(), n, d }, 5, free);
  smoothMarginGradient({ U, V: U, n, d }, 5, tied);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < d; k++) {
      const at = i * d + k;
      // <U_i, U_i> = 1 for all, so each has the same part of the diagonal: -1/(2 n) twice.
      const diagonal = -U[at]! / n;
      expect(tied.U[at]).toBeCloseTo(free.U[at]! + free.V[at]! - diagonal, 12);
    }
});

test("an exponent that would overflow does not", () => {
  const { U, n, d } = PAIR;
  const memory = gradientMemory(n, d, true);
  smoothMarginGradient({ U, V: U, n, d }, 1e6, memory);
  expect(memory.U.every(Number.isFinite)).toBe(true);
  expect(Math.max(...memory.U)).toBeGreaterThan(0.1);
});

import { expect, test } from "vitest";
import { torchRandn } from "../../../src/compute/math/torch-random.ts";
import { areSeparable } from "../../../src/compute/theory/half-space.ts";
import { hasSeparatingPlane } from "../../../src/compute/theory/separating-plane.ts";

/** Two clouds of normal points, `shift` apart along the first axis. */
function clouds(seed: number, n: number, d: number, shift: number) {
  const U = Float64Array.from(torchRandn(seed, n, d));
  const V = Float64Array.from(torchRandn(seed + 1000, n, d));
  for (let i = 0; i < n; i++) U[i * d]! += shift;
  return { U, V, n, d };
}

test("agrees with the program on all rows at once, near the point where that changes", () => {
  const found = Array.from({ length: 12 }, (_, seed) => {
    const pair = clouds(seed, 30, 6, 0.4 * seed);
    const all = areSeparable(pair);
    expect(hasSeparatingPlane(pair.U, pair.V, pair.d), `seed ${seed}`).toBe(all);
    return all;
  });
  expect(new Set(found).size).toBe(2);
});

test("decides thousands of rows, of different numbers on the two sides", () => {
  const { U, V } = clouds(1, 4000, 32, 0);
  expect(hasSeparatingPlane(U, V.subarray(0, 32_000), 32)).toBe(false);
  const { U: far } = clouds(2, 4000, 32, 12);
  expect(hasSeparatingPlane(far, V.subarray(0, 32_000), 32)).toBe(true);
});

test("a point on both sides leaves no plane", () => {
  expect(hasSeparatingPlane(Float64Array.of(1, 0), Float64Array.of(1, 0), 2)).toBe(false);
});

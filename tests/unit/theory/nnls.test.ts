import { expect, test } from "vitest";
import { torchGenerator } from "../../../src/compute/math/torch-random.ts";
import { projectOnCone } from "../../../src/compute/theory/nnls.ts";

test("the nearest point of the first quadrant keeps positive coordinates", () => {
  const axes = Float64Array.of(1, 0, 0, 1);
  const { weights, support, residual } = projectOnCone(axes, 2, 2, [3, -4]);
  expect(Array.from(weights)).toEqual([3, 0]);
  expect(support).toEqual([0]);
  expect(residual).toBe(4);
});

test("a target behind all generators is nearest to the origin", () => {
  const { support, residual } = projectOnCone(Float64Array.of(1, 0, 0, 1), 2, 2, [-3, -4]);
  expect(support).toEqual([]);
  expect(residual).toBe(5);
});

test("the Karush-Kuhn-Tucker conditions hold on 400 random problems, repeated generators included", () => {
  for (let seed = 0; seed < 400; seed++) {
    const d = 1 + (seed % 7);
    const n = 1 + (seed % 23);
    const generator = torchGenerator(seed);
    const rows = Float64Array.from(generator.randn(n * d));
    if (n > 4) rows.copyWithin(d, 0, d);
    const target = Float64Array.from(generator.randn(d));
    const { weights, support, residual } = projectOnCone(rows, n, d, target);
    const rest = target.slice();
    for (let i = 0; i < n; i++)
      for (let k = 0; k < d; k++) rest[k]! -= weights[i]! * rows[i * d + k]!;
    expect(Math.sqrt(rest.reduce((s, x) => s + x * x, 0))).toBeCloseTo(residual, 12);
    expect(support.length).toBeLessThanOrEqual(d);
    for (let i = 0; i < n; i++) {
      expect(weights[i]).toBeGreaterThanOrEqual(0);
      let slope = 0;
      for (let k = 0; k < d; k++) slope += rows[i * d + k]! * rest[k]!;
      expect(slope).toBeLessThan(1e-10);
      if (support.includes(i)) expect(Math.abs(slope)).toBeLessThan(1e-10);
      expect(weights[i]! > 0).toBe(support.includes(i));
    }
  }
});

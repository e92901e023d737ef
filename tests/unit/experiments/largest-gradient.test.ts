import { expect, test } from "vitest";
import { largestGradient } from "../../../src/compute/experiments/largest-gradient.ts";
import { fixed, training } from "../../../src/compute/experiments/training.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";

/** A run of two pairs in the plane that ends at these angles. */
function ended(u: number[], v: number[]) {
  const run = training({
    ...{ form: "clamped", n: 2, dim: 2, steps: 1, seed: 0, draws: [0, 1], record: [1] },
    temperature: fixed(2),
    bias: fixed(0.25),
  });
  const rows = (angles: number[]) => angles.map((a) => [Math.cos(a), Math.sin(a)]);
  const final = {
    ...{ loss: 0, temperature: 2, bias: 0.25, margin: 0, relativeBiasStar: 0 },
    vectors: [rows(u), rows(v)],
  };
  return largestGradient(run, { final } as TrainingOutcome);
}

/** The mean loss of eq. (9), by the angles of U and then of V. */
function loss([u0, u1, v0, v1]: [number, number, number, number]): number {
  const z = (a: number, b: number) => 2 * (Math.cos(a - b) - 0.25);
  const like = [z(u0, v0), z(u1, v1)].map((x) => Math.log1p(Math.exp(-x)));
  const unlike = [z(u0, v1), z(u1, v0)].map((x) => Math.log1p(Math.exp(x)));
  return [...like, ...unlike].reduce((sum, x) => sum + x, 0) / 4;
}

test("it is the largest slope of the mean loss, along an axis, of any one vector", () => {
  const angles: [number, number, number, number] = [0.1, 1.7, 0.4, 2.9];
  const h = 1e-6;
  const entries = angles.map((angle, i) => {
    const moved = (by: number) =>
      loss(angles.with(i, angle + by) as [number, number, number, number]);
    const slope = (moved(h) - moved(-h)) / (2 * h);
    return Math.abs(slope) * Math.max(Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle)));
  });
  const [u0, u1, v0, v1] = angles;
  expect(ended([u0, u1], [v0, v1])).toBeCloseTo(Math.max(...entries), 7);
});

test("it vanishes where nothing can move: pairs at the two poles", () => {
  expect(ended([0, Math.PI], [0, Math.PI])).toBeLessThan(1e-15);
});

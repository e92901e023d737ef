import { expect, test } from "vitest";
import { adamStep, biasCorrection, zeroMoments } from "../../../src/compute/math/adam.ts";

const OPTIONS = { lr: 0.01, betas: [0.9, 0.999], epsilon: 1e-8 } as const;

test("three steps end where torch.optim.Adam ends", () => {
  const values = Float64Array.of(1, -2, 0.5);
  const moments = zeroMoments(3);
  const steps: [number[], number[]][] = [
    [
      [0.1, -3, 0],
      [0.9900000009999999, -1.9900000000333333, 0.5],
    ],
    [
      [0.2, 1e-9, 0],
      [0.9803481813521252, -1.9832994175260443, 0.5],
    ],
    [
      [-0.4, 5, 0],
      [0.9822861258289708, -1.986115742393868, 0.5],
    ],
  ];
  steps.forEach(([gradient, expected], i) => {
    adamStep(values, Float64Array.from(gradient), moments, i + 1, OPTIONS);
    expected.forEach((x, k) => {
      expect(values[k]).toBeCloseTo(x, 14);
    });
  });
});

test("without epsilon an entry that never had a gradient stays where it is", () => {
  const values = Float64Array.of(0.5);
  adamStep(values, Float64Array.of(0), zeroMoments(1), 1, { ...OPTIONS, epsilon: 0 });
  expect(values[0]).toBe(0.5);
});

test("biasCorrection is 1 - beta^step", () => {
  expect(biasCorrection(0.9, 2)).toBeCloseTo(0.19, 15);
  expect(biasCorrection(0.999, 1)).toBeCloseTo(0.001, 17);
  // 0.999^1000 = 0.36769542477096404...
  expect(biasCorrection(0.999, 1000)).toBeCloseTo(0.632304575229036, 15);
  expect(biasCorrection(0, 3)).toBe(1);
});

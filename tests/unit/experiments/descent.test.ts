import { describe, expect, test } from "vitest";
import { largestRise, lossCurve, LOSS_STEPS } from "../../../src/compute/experiments/descent.ts";
import type { TraceEntry, TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";

const trace = (losses: number[]): TraceEntry[] =>
  losses.map((loss, i) => ({ step: i + 1, loss, temperature: 10, bias: 0 }));

describe("the largest rise of a loss", () => {
  test("is 1 where it only falls", () => {
    expect(largestRise(trace([2, 1, 0.5, 0.5]))).toBe(1);
  });

  test("is measured from the lowest loss before, not from the one before", () => {
    expect(largestRise(trace([8, 1, 2, 4, 0.5]))).toBe(4);
  });

  test("takes no notice of noise below a millionth, nor of a loss below zero", () => {
    expect(largestRise(trace([1, 1e-9, -1e-8, 5e-7]))).toBe(1);
    expect(largestRise(trace([1, -1e-8, 3e-6]))).toBeCloseTo(3, 12);
  });
});

test("a loss curve has the first run, the lowest and the highest of all, every hundredth step", () => {
  const run = (scale: number) =>
    ({
      trace: LOSS_STEPS.map((step) => ({ step, loss: scale / step, temperature: 1, bias: 0 })),
    }) as unknown as TrainingOutcome;
  const { step, loss, lowest, highest } = lossCurve([run(2), run(1), run(3)]);
  expect(step!.slice(0, 8)).toEqual([1, 2, 5, 10, 20, 50, 100, 200]);
  expect(step!.at(-1)).toBe(10_000);
  expect([loss![6], lowest![6], highest![6]]).toEqual([0.02, 0.01, 0.03]);
});

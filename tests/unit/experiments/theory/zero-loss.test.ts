import { describe, expect, test } from "vitest";
import { thresholdMetrics } from "../../../../src/compute/experiments/theory/threshold-draws.ts";
import { tieMetrics } from "../../../../src/compute/experiments/theory/tied-pairs.ts";
import {
  zeroLossMetrics,
  zeroLossRuns,
} from "../../../../src/compute/experiments/theory/zero-loss-runs.ts";
import type { TrainingOutcome } from "../../../../src/compute/schemas/outcome.ts";

const values = (metrics: { id: string; value: number }[]) =>
  Object.fromEntries(metrics.map(({ id, value }) => [id.slice(2), value]));

test("a sum below log 2 leaves no pair on the wrong side, and log 2 cannot be replaced by more", () => {
  const found = values(thresholdMetrics("x"));
  expect(found["threshold.violations"]).toBe(0);
  expect(found["threshold.below"]).toBeGreaterThan(4000);
  expect(found["threshold.below.closest"]).toBeGreaterThan(1 - 1e-8);
  expect(found["threshold.wrong-side"]).toBe(7200);
  expect(found["threshold.wrong-side.least-excess"]).toBe(0);
});

describe("a tie", () => {
  const found = values(tieMetrics("x"));

  test("costs 2 log 2 at every t and b, and no more", () => {
    expect(found["tie.violations"]).toBe(0);
    expect(found["tie.least-loss"]).toBeCloseTo(2 * Math.LN2, 15);
  });

  test("of two equal pairs costs 4 log 2", () => {
    expect(found["tie.all-equal-loss"]).toBeCloseTo(4 * Math.LN2, 12);
  });

  test("is what keeps the loss up: with a margin it vanishes", () => {
    expect(found["margin.largest-loss"]).toBeLessThan(1e-12);
  });
});

test("a single pair reaches loss 0 with b/t unbounded; two pairs do not", () => {
  const found = values(tieMetrics("x"));
  expect(found["single.least-loss"]).toBeLessThan(1e-300);
  expect(found["single.relative-bias"]).toBe(-700);
  expect(found["two.least-loss"]).toBeCloseTo(18.00028, 5);
});

describe("of trained runs", () => {
  const run = zeroLossRuns()[0]!;
  const states = (losses: number[], relativeBias: number): Map<string, TrainingOutcome> => {
    const state = { temperature: 50, bias: relativeBias };
    const geometry = { margin: 0.1, relativeBiasStar: 0.2 };
    return new Map([
      [
        run.id,
        {
          trace: losses.map((loss, s) => ({ step: s + 1, loss, ...state })),
          gradientAtStep1: { temperatureLog: null, bias: null, firstTrainableRow0: null },
          final: { loss: losses.at(-1), ...state, ...geometry, vectors: [] },
          measurements: losses.map((_, s) => ({
            step: s + 1,
            ...geometry,
            xi: 0,
            xiUnsquared: 0,
          })),
        },
      ],
    ]);
  };
  // 20 pairs: the sum is 400 times the recorded mean.
  const small = Math.LN2 / 401;

  test("the states before each step but the first, and the last, are looked at", () => {
    const found = values(zeroLossMetrics("x", states([1, 1, small, small], 0.25)));
    expect(found).toMatchObject({
      "trained.runs": 1,
      "trained.states": 4,
      "trained.states-below": 3,
      "trained.runs-below": 1,
      "trained.violations": 0,
    });
    expect(found["trained.least-slack"]).toBeCloseTo(0.05, 12);
    expect(found["trained.end.largest-offset"]).toBeCloseTo(0.05, 12);
  });

  test("a product on the threshold is a violation, but only where the sum is below log 2", () => {
    const violations = (losses: number[]) =>
      values(zeroLossMetrics("x", states(losses, 0.5)))["trained.violations"];
    expect(violations([1, 1, 1])).toBe(0);
    expect(violations([1, small, small])).toBe(3);
  });
});

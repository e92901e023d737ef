import { expect } from "vitest";
import type { TrainingCase } from "../../../src/compute/schemas/case.ts";
import { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";
import { compareOutcome, compareTrace, reportsGradients, type OutcomeErrors } from "./golden.ts";

/** What a float32 engine is held to. */
function expectScalarsAndVectors(errors: OutcomeErrors): void {
  expect(errors.loss).toBeLessThan(5e-5);
  expect(errors.temperature).toBeLessThan(1e-5);
  expect(errors.bias).toBeLessThan(1e-5);
  expect(errors.delta).toBeLessThan(1e-5);
  expect(errors.vectors).toBeLessThan(1e-3);
}

/** A golden case stays with PyTorch's float64, and gives every gradient. */
export function expectLikeFloat64(
  run: TrainingCase,
  actual: unknown,
  expected: TrainingOutcome,
): void {
  const outcome = TrainingOutcome.parse(actual);
  const errors = compareOutcome(outcome, expected);
  expectScalarsAndVectors(errors);
  expect(errors.margin).toBeLessThan(1e-3);
  expect(errors.gradient).toBeLessThan(1e-4);
  expect(reportsGradients(run, outcome)).toBe(true);
}

/** A golden case of the authors' float32 code, in which rounding grows with the steps. */
export function expectLikePublished(actual: TrainingOutcome, expected: TrainingOutcome): void {
  const early = compareTrace(actual.trace, expected.trace, 20);
  const late = compareTrace(actual.trace, expected.trace, 100);
  expect(Math.max(early.loss, early.temperature, early.bias)).toBeLessThan(2e-3);
  expect(Math.max(late.loss, late.temperature, late.bias)).toBeLessThan(2e-2);
  expect(compareOutcome(actual, expected).gradient).toBeLessThan(1e-4);
}

/** A case of any shape stays with the float64 oracle, within what golden cases are held to. */
export function expectLikeOracle(actual: TrainingOutcome, expected: TrainingOutcome): void {
  const errors = compareOutcome(actual, expected);
  expectScalarsAndVectors(errors);
  const row = expected.gradientAtStep1.firstTrainableRow0;
  // On the line there is nothing tangent to a point, and a relative error means nothing.
  if (row?.every((g) => g === 0)) expect(actual.gradientAtStep1.firstTrainableRow0).toEqual(row);
  else expect(errors.gradient).toBeLessThan(1e-4);
}

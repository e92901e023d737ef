import { expect, test } from "vitest";
import { difference, measureAgreement, type Train } from "../../../bench/agreement.ts";
import { AGREEMENT_CASES } from "../../../bench/cases.ts";
import { TrainingCase } from "../../../src/compute/schemas/case.ts";
import { CHECKPOINTS } from "../../../src/compute/schemas/engine-record.ts";

const state = { loss: 0.5, temperature: 10, bias: -0.25, margin: 0.125 };

/** Takes no time, and is off by a thousandth of the loss. */
const off: Train = (run) =>
  Promise.resolve(run.record.map((step) => ({ ...state, step, loss: state.loss * 1.001 })));
const exact: Train = (run) => Promise.resolve(run.record.map((step) => ({ ...state, step })));
const options = { reference: null, limit: 60, onCase: () => undefined };

test("every case of the comparison is a valid one, recorded and measured at all checkpoints", () => {
  for (const [id, run] of Object.entries(AGREEMENT_CASES)) {
    expect(TrainingCase.parse(run), id).toEqual(run);
    expect([run.record, run.measure], id).toEqual([CHECKPOINTS, CHECKPOINTS]);
  }
});

test("loss and temperature differ relative to the expected, bias and margin as they are", () => {
  const actual = { loss: 0.25, temperature: 11, bias: -0.5, margin: 0 };
  expect(difference(actual, state)).toEqual({
    loss: 0.5,
    temperature: 0.1,
    bias: 0.25,
    margin: 0.125,
  });
});

test("a loss of zero has no unit: from there the difference is as it is", () => {
  expect(difference({ ...state, loss: 1e-9 }, { ...state, loss: 0 }).loss).toBe(1e-9);
});

test("the reference differs from itself by nothing, others by what they are off", async () => {
  const reference = await measureAgreement(exact, options);
  expect(reference["bias"]!.steps[10_000]!.difference.loss).toBe(0);
  const found = await measureAgreement(off, { ...options, reference });
  expect(Object.keys(found)).toEqual(Object.keys(AGREEMENT_CASES));
  expect(found["published"]!.steps[1000]!.difference.loss).toBeCloseTo(1e-3, 12);
});

test("a run that would take too long ends at an earlier checkpoint, and says so", async () => {
  const slow: Train = async (run) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return exact(run);
  };
  // Twenty milliseconds for a hundred steps are two seconds for ten thousand.
  const found = await measureAgreement(slow, { ...options, limit: 0.1 });
  const { steps, note } = found["locked"]!;
  expect(Object.keys(steps)).toEqual(["1", "10", "100"]);
  expect(note).toMatch(/^not taken to step 1000: that would take about \d+ s$/);
});

test("a case that the reference does not have is an error", async () => {
  await expect(measureAgreement(exact, { ...options, reference: {} })).rejects.toThrow(
    "missing reference: relative-bias at step 1",
  );
});

import { afterAll, describe, expect, test } from "vitest";
import { createReferenceEngine } from "../../../../src/compute/engines/reference/index.ts";
import { createTfjsEngine } from "../../../../src/compute/engines/tfjs/index.ts";
import type { TrainingCase } from "../../../../src/compute/schemas/case.ts";
import { TrainingOutcome } from "../../../../src/compute/schemas/outcome.ts";
import {
  compareOutcome,
  compareTrace,
  FLOAT64_NAMES,
  golden,
  GOLDEN_NAMES,
  PUBLISHED_NAMES,
  reportsGradients,
} from "../golden.ts";

const reference = createReferenceEngine();
const wasm = await createTfjsEngine({ backend: "wasm" });
afterAll(() => wasm.close());

/** The same case, ended after `steps`. */
function shortened(run: TrainingCase, steps: number): TrainingCase {
  return { ...run, steps, record: run.record.filter((step) => step <= steps) };
}

describe.each([
  ["wasm", GOLDEN_NAMES, 100],
  ["cpu", ["rb_basic", "locked_adapter"], 100],
])("on the %s backend", (backend, names, steps) => {
  test.each(names)(`%s: the gradient to 1e-5 and ${steps} steps to 1e-4`, async (name) => {
    const engine = backend === "wasm" ? wasm : await createTfjsEngine({ backend });
    const run = shortened(golden(name).case, steps);
    const errors = compareOutcome(await engine.train(run), await reference.train(run));
    expect(errors.gradient).toBeLessThan(1e-5);
    expect(Math.max(...Object.values(errors))).toBeLessThan(1e-4);
    if (engine !== wasm) await engine.close();
  });
});

test.each(FLOAT64_NAMES)("%s stays with PyTorch's float64 to the end", async (name) => {
  const { case: run, expected } = golden(name);
  const actual = TrainingOutcome.parse(await wasm.train(run));
  expect(reportsGradients(run, actual)).toBe(true);
  const { loss, temperature, bias, delta, vectors, margin } = compareOutcome(actual, expected);
  expect(Math.max(loss, temperature, bias, delta)).toBeLessThan(1e-5);
  expect(Math.max(vectors, margin)).toBeLessThan(1e-4);
});

test.each(PUBLISHED_NAMES)("%s stays with PyTorch's float32", async (name) => {
  const { case: run, expected } = golden(name);
  const actual = await wasm.train(run);
  const early = compareTrace(actual.trace, expected.trace, 20);
  expect(Math.max(...Object.values(early))).toBeLessThan(2e-3);
  const { loss, temperature, bias, gradient } = compareOutcome(actual, expected);
  expect(Math.max(loss, temperature, bias)).toBeLessThan(2e-2);
  expect(gradient).toBeLessThan(1e-5);
});

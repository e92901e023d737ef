import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, test } from "vitest";
import { modelGradient } from "../../../../src/compute/engines/reference/loss.ts";
import { createModel } from "../../../../src/compute/engines/reference/model.ts";
import { chooseBackend } from "../../../../src/compute/engines/tfjs/backend.ts";
import {
  createBatch,
  disposeBatch,
  initialValues,
} from "../../../../src/compute/engines/tfjs/batch.ts";
import { gradients } from "../../../../src/compute/engines/tfjs/step.ts";
import type { TrainingCase } from "../../../../src/compute/schemas/case.ts";
import { madeUpCase } from "../wasm-cases.ts";

beforeAll(() => chooseBackend({ backend: "wasm" }));

/** By automatic differentiation: of log t, the bias, x with an adapter, and every modality. */
function automatic(run: TrainingCase): Float32Array[] {
  const batch = createBatch([run]);
  const values = initialValues(batch);
  const all = gradients(batch, values, [...values.keys()]);
  const read = all.gradients.map((g) => g.dataSync<"float32">());
  tf.dispose([values, all.loss, all.gradients]);
  disposeBatch(batch);
  return read;
}

/** By hand: the oracle's. */
function derived(run: TrainingCase): Float64Array[] {
  const model = createModel(run);
  modelGradient(model);
  const { logTemperature, bias, adapter, vectors } = model;
  return [logTemperature, bias, ...(adapter ? [adapter] : []), ...vectors].map((p) => p.gradient);
}

const FORMS = {
  formula: { logEpsilon: 0 },
  clamped: { logEpsilon: 1e-8 },
  published: { logEpsilon: 1e-8, complement: "float32" },
};
const star: [number, number][] = [
  [0, 1],
  [2, 0],
  [0, 3],
];
const SHAPES = {
  "two modalities": { n: 40, dim: 7 },
  "a star of four": { n: 13, dim: 5, modalities: 4, pairs: star },
  "the adapter": { n: 21, dim: 6, locked: [0], change: { adapter: { x: 0.3 } } },
};

describe.each(Object.entries(FORMS))("the %s loss", (_, form) => {
  describe.each(["relative-bias", "bias"])("with %s", (parameterization) => {
    test.each(Object.entries(SHAPES))("%s: every gradient to 1e-5", (_, shape) => {
      const adapter = "change" in shape ? shape.change : {};
      for (const init of [10, 60]) {
        const temperature = { init, trainable: true };
        const change = { ...form, parameterization, temperature, ...adapter };
        const run = madeUpCase({ ...shape, change });
        const expected = derived(run);
        automatic(run).forEach((gradient, slot) => {
          // The oracle has none for what is locked.
          if (expected[slot]!.every((x) => x === 0)) return;
          const largest = expected[slot]!.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
          const error = expected[slot]!.reduce(
            (most, x, i) => Math.max(most, Math.abs(gradient[i]! - x)),
            0,
          );
          expect(error / largest, `slot ${slot} at t = ${init}`).toBeLessThan(1e-5);
        });
      }
    });
  });
});

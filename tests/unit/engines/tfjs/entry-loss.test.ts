import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, test } from "vitest";
import { chooseBackend } from "../../../../src/compute/engines/tfjs/backend.ts";
import { entryLosses } from "../../../../src/compute/engines/tfjs/entry-loss.ts";
import { entryLoss } from "../../../../src/compute/math/entry-loss.ts";
import { golden } from "../golden.ts";

const LOGITS = [-300, -90, -40, -19, -12, -3, -0.5, 0, 0.5, 3, 12, 16.5, 16.7, 19, 40, 90, 300];
const FORMS = [
  { logEpsilon: 0, complement: "exact" },
  { logEpsilon: 1e-8, complement: "exact" },
  { logEpsilon: 1e-3, complement: "exact" },
  { logEpsilon: 1e-8, complement: "float32" },
] as const;

/** The losses of all logits as matching, then as non-matching entries, and their derivatives. */
function losses(form: (typeof FORMS)[number]): { loss: Float32Array; gradient: Float32Array } {
  const z = tf.tensor2d([LOGITS, LOGITS]);
  const signs = tf.tensor2d([1, -1], [2, 1]).mul(tf.onesLike(z));
  const { value, grad } = tf.valueAndGrad((x: tf.Tensor) =>
    // The whole is a sum, so that the gradient holds every entry's derivative.
    entryLosses(x, signs, { ...golden("rb_basic").case, ...form }).sum(),
  )(z);
  const each = entryLosses(z, signs, { ...golden("rb_basic").case, ...form });
  const read = {
    loss: each.dataSync<"float32">(),
    gradient: grad.dataSync<"float32">(),
  };
  tf.dispose([value, grad, each, z, signs]);
  return read;
}

describe.each(["wasm", "cpu"])("on the %s backend", (backend) => {
  beforeAll(() => chooseBackend({ backend }));

  test.each(FORMS)("$complement with e = $logEpsilon is the oracle's", (form) => {
    const oracle = entryLoss(form.logEpsilon, form.complement);
    const { loss, gradient } = losses(form);
    [true, false].forEach((matching, side) => {
      LOGITS.forEach((z, i) => {
        const at = side * LOGITS.length + i;
        const what = `${matching} ${z}`;
        // log(P + e) near P = 1 is what float32 makes of it; the other forms lose nothing there.
        near(loss[at]!, oracle.loss(z, matching), form.complement === "float32" ? 0.1 : 1e-7, what);
        near(gradient[at]!, oracle.gradient(z, matching), 1e-30, what);
      });
    });
  });

  test("a non-matching entry beyond 16.6 has no gradient in the authors' form alone", () => {
    const at = LOGITS.length + LOGITS.indexOf(16.7);
    expect(losses(FORMS[3]).gradient[at]).toBe(0);
    expect(losses(FORMS[3]).gradient[at - 1]).toBeGreaterThan(0.5);
    expect(losses(FORMS[1]).gradient[at]).toBeGreaterThan(0.5);
  });
});

/** Within float32 of what is expected, relative to it or to `least`. */
function near(actual: number, expected: number, least: number, what: string): void {
  const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), least);
  expect(error, `${what}: ${actual} for ${expected}`).toBeLessThan(2e-6);
}

import * as tf from "@tensorflow/tfjs";
import { beforeAll, expect, test } from "vitest";
import { initialMatrices, MATRICES, SHAPES } from "../../../src/compute/dual-encoder/initial.ts";
import { lossAndGradients, scalarGradients } from "../../../src/compute/dual-encoder/loss.ts";
import { imagePass, unitRows, type Matrices } from "../../../src/compute/dual-encoder/towers.ts";
import { chooseBackend } from "../../../src/compute/engines/tfjs/backend.ts";
import { sigmoidLoss, sigmoidLossGradient } from "../../../src/compute/math/sigmoid-loss.ts";
import { torchRandn } from "../../../src/compute/math/torch-random.ts";

const SIZES = { features: 12, hidden: 7, dim: 4, names: 5 };
const SCALARS = { temperature: 6, bias: 0.8 };
const initial = initialMatrices(SIZES, 3);

beforeAll(() => chooseBackend({ backend: "wasm" }));

function onDevice() {
  const matrices = Object.fromEntries(
    MATRICES.map((name) => [name, tf.tensor2d(initial[name], SHAPES[name](SIZES))]),
  ) as Matrices;
  const features = tf.tensor2d(torchRandn(8, 5, 12), [5, 12]);
  const signs: tf.Tensor2D = tf.sub(1, tf.eye(5).mul(2));
  return { matrices, features, signs };
}

function productsOf(features: tf.Tensor2D, matrices: Matrices): tf.Tensor2D {
  const { unit } = imagePass(features, matrices);
  return tf.matMul(unit, unitRows(matrices.texts).unit, false, true);
}

test.each([true, false])("loss and scalar gradients are the oracle's; relative: %s", (relative) => {
  const { matrices, features, signs } = onDevice();
  const S = Float64Array.from(productsOf(features, matrices).dataSync());
  const parameters = {
    ...SCALARS,
    parameterization: relative ? ("relative-bias" as const) : ("bias" as const),
  };
  const { sums } = lossAndGradients(features, matrices, SCALARS, relative, signs);
  const read = sums.dataSync<"float32">();
  const found = [read[0]!, read[1]!, read[2]!] as const;
  expect(found[0]).toBeCloseTo(sigmoidLoss(S, 5, parameters) / 5, 5);
  const oracle = sigmoidLossGradient(S, 5, parameters);
  const [byLogTemperature, byBias] = scalarGradients(found, SCALARS, relative);
  expect(byLogTemperature).toBeCloseTo((oracle.temperature * SCALARS.temperature) / 5, 5);
  expect(byBias).toBeCloseTo(oracle.bias / 5, 5);
});

test("the gradient of every matrix is that of automatic differentiation", () => {
  const { matrices, features, signs } = onDevice();
  const { matrices: byHand } = lossAndGradients(features, matrices, SCALARS, true, signs);
  const loss = (...values: tf.Tensor[]): tf.Scalar => {
    const given = Object.fromEntries(
      MATRICES.map((name, i) => [name, values[i]]),
    ) as unknown as Matrices;
    const logits = productsOf(features, given).sub(SCALARS.bias).mul(SCALARS.temperature);
    return tf.softplus(logits.mul(signs)).sum().div(5);
  };
  const automatic = tf.grads(loss)(MATRICES.map((name) => matrices[name]));
  MATRICES.forEach((name, i) => {
    const difference = automatic[i]!.sub(byHand[name]).abs().max().dataSync()[0]!;
    const size = automatic[i]!.abs().max().dataSync()[0]!;
    expect(size, name).toBeGreaterThan(1e-3);
    expect(difference / size, name).toBeLessThan(1e-5);
  });
});

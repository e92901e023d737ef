import { describe, expect, test } from "vitest";
import { clamped, FORMULA } from "../../../src/compute/math/entry-loss.ts";
import type { LogitParameters } from "../../../src/compute/math/logits.ts";
import {
  meanSigmoidLoss,
  sigmoidLoss,
  sigmoidLossGradient,
} from "../../../src/compute/math/sigmoid-loss.ts";

const S = Float64Array.of(0.9, -0.2, 0.4, 0.5);
const RELATIVE: LogitParameters = {
  parameterization: "relative-bias",
  temperature: 4,
  bias: 0.25,
};
const BIAS: LogitParameters = { parameterization: "bias", temperature: 4, bias: 1 };

test("sigmoidLoss is the sum over all entries of eq. (9)", () => {
  // Logits 2.6, -1.8, 0.6, 1: log(1 + e^-2.6) + log(1 + e^-1.8) + log(1 + e^0.6) + log(1 + e^-1).
  expect(sigmoidLoss(S, 2, RELATIVE)).toBeCloseTo(1.57537194049785, 14);
});

test("b_rel with temperature t is the bias b = t b_rel of eq. (1)", () => {
  expect(sigmoidLoss(S, 2, BIAS)).toBe(sigmoidLoss(S, 2, RELATIVE));
});

test("meanSigmoidLoss is the sum over n^2", () => {
  expect(meanSigmoidLoss(S, 2, BIAS)).toBe(sigmoidLoss(S, 2, BIAS) / 4);
});

describe.each([
  ["eq. (1)", BIAS, FORMULA],
  ["eq. (9)", RELATIVE, FORMULA],
  ["eq. (9), clamped", RELATIVE, clamped(1e-3)],
] as const)("the gradient of %s is that of finite differences", (_, parameters, entry) => {
  const h = 1e-5;
  const gradient = sigmoidLossGradient(S, 2, parameters, entry);
  const slope = (change: (h: number) => [Float64Array, LogitParameters]) => {
    const [upS, up] = change(h);
    const [downS, down] = change(-h);
    return (sigmoidLoss(upS, 2, up, entry) - sigmoidLoss(downS, 2, down, entry)) / (2 * h);
  };

  test("by S", () => {
    for (let at = 0; at < 4; at++) {
      const numeric = slope((x) => [S.map((s, i) => (i === at ? s + x : s)), parameters]);
      expect(gradient.S[at]).toBeCloseTo(numeric, 8);
      expect(gradient.logits[at]! * parameters.temperature).toBe(gradient.S[at]);
    }
  });

  test("by temperature and bias", () => {
    expect(gradient.temperature).toBeCloseTo(
      slope((x) => [S, { ...parameters, temperature: parameters.temperature + x }]),
      8,
    );
    expect(gradient.bias).toBeCloseTo(
      slope((x) => [S, { ...parameters, bias: parameters.bias + x }]),
      8,
    );
  });
});

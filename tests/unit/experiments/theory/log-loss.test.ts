import { expect, test } from "vitest";
import {
  logInfimum,
  logLoss,
  logSoftplus,
  logSum,
} from "../../../../src/compute/experiments/theory/log-loss.ts";
import { bestBias } from "../../../../src/compute/math/best-bias.ts";
import { crossPolytope } from "../../../../src/compute/math/codes/polytopes.ts";
import { innerProductMatrix } from "../../../../src/compute/math/inner-product-matrix.ts";
import { sigmoidLoss } from "../../../../src/compute/math/sigmoid-loss.ts";

const { X, n, d } = crossPolytope(3);
const S = innerProductMatrix({ U: X, V: X, n, d });

test("logSoftplus has its value at zero, joins its two branches, and never underflows", () => {
  expect(logSoftplus(0)).toBeCloseTo(Math.log(Math.LN2), 15);
  expect(Math.abs(logSoftplus(-15) - logSoftplus(-15 + 1e-12))).toBeLessThan(1e-11);
  expect(logSoftplus(-20_000)).toBe(-20_000);
  expect(logSoftplus(50)).toBeCloseTo(Math.log(50), 15);
});

test("logSum takes the largest out first", () => {
  expect(logSum(Float64Array.of(-5000, -5000))).toBeCloseTo(-5000 + Math.LN2, 10);
});

test("logLoss is the logarithm of the loss where that is a number", () => {
  const loss = sigmoidLoss(S, n, { parameterization: "bias", temperature: 20, bias: 9 });
  expect(logLoss(S, n, 20, 9)).toBeCloseTo(Math.log(loss), 13);
});

test("logInfimum agrees with bestBias, and goes on where the loss is below any number", () => {
  const best = bestBias(S, n, 20);
  const least = logInfimum(S, n, 20);
  expect(least.bias).toBeCloseTo(best.bias, 10);
  expect(least.logLoss).toBeCloseTo(Math.log(best.loss), 12);
  // m* = b* = 1/2, six pairs, four neighbours each: 2 N sqrt(kappa) = 24.
  const far = logInfimum(S, n, 10_000);
  expect(far.logLoss).toBeCloseTo(Math.log(24) - 5000, 8);
  expect(far.bias).toBeCloseTo(5000 + Math.log(4) / 2, 8);
});

import { describe, expect, test } from "vitest";
import { FORMULA } from "../../../src/compute/math/entry-loss.ts";
import type { LogitParameters } from "../../../src/compute/math/logits.ts";
import { addPairGradient, pairLoss } from "../../../src/compute/math/pair-loss.ts";
import { sigmoidLoss, sigmoidLossGradient } from "../../../src/compute/math/sigmoid-loss.ts";
import { normaliseRows } from "../../../src/compute/math/sphere.ts";
import { drawMatrices } from "../../../src/compute/math/torch-draws.ts";

const PARAMETERS: LogitParameters = {
  parameterization: "relative-bias",
  temperature: 7,
  bias: 0.2,
};

function matrices(n: number, d: number) {
  const [U, V] = drawMatrices({ seed: 8, draws: [0, 1] }, n, d).map((M) => normaliseRows(M, n, d));
  const S = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let k = 0; k < d; k++) S[i * n + j]! += U![i * d + k]! * V![j * d + k]!;
  return { pair: { U: U!, V: V!, n, d }, S };
}

/** G V and G^T U for the dense gradient G = dL/dS. */
function dense(G: Float64Array, { U, V, n, d }: ReturnType<typeof matrices>["pair"]) {
  const byU = new Float64Array(n * d);
  const byV = new Float64Array(n * d);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let k = 0; k < d; k++) {
        byU[i * d + k]! += G[i * n + j]! * V[j * d + k]!;
        byV[j * d + k]! += G[i * n + j]! * U[i * d + k]!;
      }
  return { byU, byV };
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));
}

describe.each([2, 3, 4, 5, 66])("with n = %d, without storing S,", (n) => {
  const { pair, S } = matrices(n, 3);

  test("the loss is that of the definition", () => {
    expect(pairLoss(pair, PARAMETERS, FORMULA) / sigmoidLoss(S, n, PARAMETERS)).toBeCloseTo(1, 13);
  });

  test("the gradients are those of the definition, times the weight", () => {
    const expected = sigmoidLossGradient(S, n, PARAMETERS);
    const { byU, byV } = dense(expected.S, pair);
    const gU = new Float64Array(n * 3);
    const gV = new Float64Array(n * 3);
    const scalars = addPairGradient(pair, PARAMETERS, FORMULA, 1, { U: gU, V: gV });
    expect(scalars.temperature).toBeCloseTo(expected.temperature, 10);
    expect(scalars.bias).toBeCloseTo(expected.bias, 10);
    expect(largestDifference(gU, byU)).toBeLessThan(1e-12);
    expect(largestDifference(gV, byV)).toBeLessThan(1e-12);

    const half = addPairGradient(pair, PARAMETERS, FORMULA, 0.5, { U: gU, V: null });
    expect(half.bias).toBeCloseTo(expected.bias / 2, 10);
    expect(
      largestDifference(
        gU,
        byU.map((x) => 1.5 * x),
      ),
    ).toBeLessThan(1e-12);
  });
});

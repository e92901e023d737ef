import { expect, test } from "vitest";
import {
  expectedBatchLoss,
  guaranteedRetrieval,
  guaranteedRetrievalSharper,
} from "../../../src/compute/math/batch-expectation.ts";
import { innerProductMatrix } from "../../../src/compute/math/inner-product-matrix.ts";
import { retrieval } from "../../../src/compute/math/retrieval.ts";
import { sigmoidLoss } from "../../../src/compute/math/sigmoid-loss.ts";
import { randomPair } from "./random-pair.ts";

const parameters = (temperature: number, bias: number) =>
  ({ parameterization: "relative-bias", temperature, bias }) as const;

test("the expectation is the mean over all batches, counted one by one", () => {
  const n = 5;
  const S = innerProductMatrix(randomPair(3, n, 3));
  const at = parameters(4, 0.2);
  let sum = 0;
  let batches = 0;
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++)
      for (let c = b + 1; c < n; c++) {
        const indices = [a, b, c];
        const part = indices.flatMap((i) => indices.map((j) => S[i * n + j]!));
        sum += sigmoidLoss(Float64Array.from(part), 3, at);
        batches++;
      }
  expect(expectedBatchLoss(S, n, at, 3)).toBeCloseTo(sum / batches, 12);
});

test("the batch of all samples has the loss itself", () => {
  const S = innerProductMatrix(randomPair(4, 7, 3));
  const at = parameters(6, 0.1);
  expect(expectedBatchLoss(S, 7, at, 7)).toBeCloseTo(sigmoidLoss(S, 7, at), 12);
  expect(expectedBatchLoss(Float64Array.of(1), 1, at, 1)).toBe(
    sigmoidLoss(Float64Array.of(1), 1, at),
  );
  expect(() => expectedBatchLoss(S, 7, at, 8)).toThrow("invalid batch: 8");
});

test("Proposition 1 and its sharper form have no violation among 10,000 near constellations", () => {
  let checked = 0;
  let imperfect = 0;
  for (let seed = 0; seed < 10_000; seed++) {
    const n = 6 + (seed % 7);
    const S = innerProductMatrix(randomPair(seed, n, 6, 0.05 + (seed % 10) / 30));
    const at = parameters(15 + (seed % 60), 0.55 + (seed % 5) / 15);
    const { forward, backward } = retrieval(S, n);
    const found = Math.min(forward, backward);
    for (let batch = Math.floor(Math.sqrt(n)) + 1; batch < n; batch++) {
      const xi = expectedBatchLoss(S, n, at, batch) / Math.LN2;
      if (xi > 1) continue;
      checked++;
      if (found < 1) imperfect++;
      const sharper = guaranteedRetrievalSharper(n, batch, xi);
      expect(sharper).toBeGreaterThanOrEqual(guaranteedRetrieval(n, batch, xi));
      expect(found).toBeGreaterThanOrEqual(sharper);
    }
  }
  expect(checked).toBeGreaterThan(2000);
  expect(imperfect).toBeGreaterThan(10);
});

test("a batch of 64,000 guarantees nothing for 10^10 samples at xi = 1", () => {
  expect(guaranteedRetrieval(1e10, 64_000, 1)).toBeLessThan(0);
  expect(guaranteedRetrieval(1e9, 64_000, 1)).toBeCloseTo(0.7558555602, 9);
});

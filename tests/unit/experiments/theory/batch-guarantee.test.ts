import { expect, test } from "vitest";
import {
  adversarialMetrics,
  guaranteedBySharing,
  guaranteeMetrics,
  lossPerError,
  reachMetrics,
  samplingMetrics,
} from "../../../../src/compute/experiments/theory/batch-guarantee.ts";
import { guaranteedRetrievalSharper } from "../../../../src/compute/math/batch-expectation.ts";

const read = (metrics: { id: string; value: number }[]) =>
  new Map(metrics.map(({ id, value }) => [id.replace("proposition-1/", ""), value]));

test("a wrong search costs least where its two entries share the loss", () => {
  // The smallest of w log(1 + e^-z) + v log(1 + e^z), tried at many z.
  const [w, v] = [3 / 5, (3 * 2) / (5 * 4)];
  const costs = Array.from({ length: 4001 }, (_, i) => {
    const z = (i - 2000) / 200;
    return w * Math.log1p(Math.exp(-z)) + v * Math.log1p(Math.exp(z));
  });
  expect(lossPerError(5, 3)).toBeCloseTo(Math.min(...costs), 5);
  // At B = N every entry has weight 1.
  expect(lossPerError(5, 5)).toBeCloseTo(2 * Math.LN2, 14);
});

test("the bound with both entries is never below the one of the proof", () => {
  expect(guaranteedBySharing(5, 5, 1)).toBeCloseTo(0.9, 14);
  for (const [n, batch] of [
    [5, 3],
    [60, 8],
    [60, 59],
  ] as const)
    expect(guaranteedBySharing(n, batch, 0.5)).toBeGreaterThan(
      guaranteedRetrievalSharper(n, batch, 0.5),
    );
});

test("draws keep to all three bounds, and some of them contain wrong searches", () => {
  const found = read(guaranteeMetrics(2000, 9));
  expect(found.get("cases")).toBeGreaterThan(3000);
  expect(found.get("cases-with-errors")).toBeGreaterThan(0);
  for (const name of ["violations", "sharper-violations", "sharing-violations", "order-violations"])
    expect(found.get(name), name).toBe(0);
});

test("one search that fails at the least expense reaches the last bound", () => {
  const found = read(adversarialMetrics([5, 12], 300));
  expect(found.get("adversarial.cases")).toBe(5);
  expect(found.get("adversarial.sharing-violations")).toBe(0);
  expect(found.get("adversarial.least-slack-in-indices")).toBeLessThan(1e-9);
});

test("the mean over drawn batches is the expectation", () => {
  const found = read(samplingMetrics({ cases: 4, batches: 4000, seed: 2 }));
  expect(found.get("sampled.furthest")).toBeLessThan(3);
});

test("a batch of 64,000 guarantees nothing at 10^10, and something up to B (B - 1)", () => {
  const metrics = reachMetrics({ batch: 64_000, n: 1e10 });
  const value = (name: string) => read(metrics).get(`siglip.${name}`)!;
  expect([value("smallest-batch"), value("batch-pairs")]).toEqual([100_000, 4_095_936_000]);
  expect(value("guaranteed")).toBeCloseTo(-1.441444, 6);
  expect(value("guaranteed-at-limit")).toBeGreaterThan(0);
  expect(value("largest-xi")).toBe(0.4095936);
});

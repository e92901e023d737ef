import { describe, expect, it, test } from "vitest";
import { bestBias } from "../../../src/compute/math/best-bias.ts";
import { KNOWN_CODES } from "../../../src/compute/math/codes/table.ts";
import { innerProductMatrix } from "../../../src/compute/math/inner-product-matrix.ts";
import { contacts, lossAsymptotics } from "../../../src/compute/math/loss-asymptotics.ts";
import { margin, relativeBiasStar } from "../../../src/compute/math/margin.ts";
import { sigmoidLoss } from "../../../src/compute/math/sigmoid-loss.ts";
import { randomPair } from "./random-pair.ts";

function productsOf(id: string) {
  const { X, n, d } = KNOWN_CODES.find((code) => code.id === id)!.generate();
  return { S: innerProductMatrix({ U: X, V: X, n, d }), n };
}

/** kappa, t, the minimiser b, inf_b L, and L at b = b_rel t. */
describe.each([
  ["pentagon", 2, 20, 13.43709635, 1.4105360292e-2, 1.4961446628e-2],
  ["pentagon", 2, 60, 39.61708342, 1.4054383654e-8, 1.4906924981e-8],
  ["petersen", 6, 20, 12.56279174, 1.1773629642e-2, 1.6823841878e-2],
  ["clebsch", 10, 20, 13.15176995, 3.3936531591e-2, 5.903152465e-2],
  ["schlaefli", 16, 60, 38.88629436, 3.6544995122e-8, 7.7658114641e-8],
  ["gosset", 27, 20, 14.98443651, 7.3936599567e-1, 1.9942242293],
  ["e8", 56, 20, 17.03748664, 23.896148167, 91.875218003],
])("%s with %i contacts at t = %i", (id, kappa, t, bias, least, atRelativeBias) => {
  const { S, n } = productsOf(id);
  const found = contacts(S, n);

  it("has the known number of contacts, minimiser and losses", () => {
    expect([found.matching, found.nonMatching]).toEqual([n, n * kappa]);
    const best = bestBias(S, n, t);
    expect(best.bias).toBeCloseTo(bias, 7);
    expect(Math.abs(best.loss / least - 1)).toBeLessThan(1e-9);
    const parameters = { parameterization: "relative-bias", temperature: t } as const;
    const there = sigmoidLoss(S, n, { ...parameters, bias: relativeBiasStar(found) });
    expect(Math.abs(there / atRelativeBias - 1)).toBeLessThan(1e-9);
  });

  it("has its infimum between the two refined bounds of Theorem 3.2", () => {
    for (const temperature of [1, 5, t, 100]) {
      const { atLeast, atMost } = lossAsymptotics(found, n, temperature);
      const log = Math.log(bestBias(S, n, temperature).loss);
      expect(log).toBeGreaterThanOrEqual(atLeast - 1e-12);
      expect(log).toBeLessThanOrEqual(atMost + 1e-12);
    }
  });
});

test("the infimum approaches 2 N sqrt(kappa) e^(-t m) and its minimiser t b_rel + log(kappa)/2", () => {
  const { S, n } = productsOf("clebsch");
  const { bias, logLoss, atLeast, atMost } = lossAsymptotics(contacts(S, n), n, 200);
  expect(bias).toBeCloseTo(200 * 0.6 + Math.log(10) / 2, 10);
  expect(logLoss).toBeCloseTo(Math.log(2 * 16 * Math.sqrt(10)) - 200 * 0.4, 10);
  expect(atMost - atLeast).toBeLessThan(1e-12);
  expect(Math.log(bestBias(S, n, 200).loss)).toBeCloseTo(logLoss, 10);
});

test("the refined bounds and the plain one of Theorem 3.2 hold on random constellations", () => {
  let checked = 0;
  for (let seed = 0; seed < 120; seed++) {
    const pair = randomPair(seed, 3 + (seed % 5), 4 + (seed % 3), 0.05);
    const S = innerProductMatrix(pair);
    const found = contacts(S, pair.n);
    const m = margin(found);
    if (!(m > 0)) continue;
    for (const t of [0.5, 4, 30, 300]) {
      const { bias, loss } = bestBias(S, pair.n, t);
      const { atLeast, atMost } = lossAsymptotics(found, pair.n, t);
      expect(Math.log(loss)).toBeGreaterThanOrEqual(atLeast - 1e-12);
      expect(Math.log(loss)).toBeLessThanOrEqual(atMost + 1e-12);
      const slack = 2 * Math.log(pair.n);
      expect(Math.log(loss)).toBeLessThanOrEqual(slack - t * m + 1e-12);
      if (t * m > slack)
        expect(Math.abs(bias / t - relativeBiasStar(found))).toBeLessThanOrEqual(slack / t);
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(300);
});

test("without a margin the infimum stays at 2 log 2 or more", () => {
  // All vectors equal: every product is 1.
  const S = new Float64Array(9).fill(1);
  for (const t of [0.1, 10, 1000])
    expect(bestBias(S, 3, t).loss).toBeGreaterThanOrEqual(2 * Math.LN2);
  expect(() => lossAsymptotics(contacts(S, 3), 3, 1)).toThrow("invalid margin: 0");
  expect(() => bestBias(S, 3, 0)).toThrow("invalid temperature: 0");
});

test("contacts counts ties within its tolerance and the steps to the next products", () => {
  const S = Float64Array.of(0.9, 0.1, 0.3, 0.1, 0.9, -0.2, 0.3, 0, 1);
  expect(contacts(S, 3)).toEqual({
    minMatching: 0.9,
    maxNonMatching: 0.3,
    matching: 2,
    nonMatching: 2,
    matchingStep: 1 - 0.9,
    nonMatchingStep: 0.3 - 0.1,
  });
  expect(contacts(Float64Array.of(1, 0, 0, 1), 2).nonMatchingStep).toBe(Infinity);
});

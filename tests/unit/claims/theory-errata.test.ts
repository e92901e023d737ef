import { expect, test } from "vitest";
import { claims as observation4 } from "../../../src/compute/claims/observation-4.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { claims as proposition1 } from "../../../src/compute/claims/proposition-1.ts";
import { claims as proposition6 } from "../../../src/compute/claims/proposition-6.ts";
import { claims as theorem32 } from "../../../src/compute/claims/theorem-3-2.ts";
import type { Claim } from "../../../src/compute/schemas/claim.ts";
import { dataOf } from "./sample.ts";

const claimOf = (claims: Claim[], id: string) => claims.find((claim) => claim.id === id)!;

const SLIPS = {
  "theorem-3-2/proof.equal-margins.allowed": 1,
  "theorem-3-2/proof.equal-margins.excess": 0,
  "theorem-3-2/proof.exponent-printed-error": 3.2,
  "theorem-3-2/proof.exponent-corrected-error": 0,
  "theorem-3-2/proof.least-printed": 1.5,
  "theorem-3-2/proof.margin": 0.6,
  "theorem-3-2/proof.least-corrected": -0.3,
  "theorem-3-2/proof.least.violations": 0,
};

test("the slips in the proof of Theorem 3.2 are corrected one by one, never confirmed", () => {
  const claim = claimOf(theorem32, "A60");
  const verdicts = (metrics: Record<string, number>) =>
    judge(claim, dataOf(metrics)).parts.map((part) => part.verdict);
  expect(verdicts(SLIPS)).toEqual(["corrected", "corrected", "corrected"]);
  expect(verdicts({ ...SLIPS, "theorem-3-2/proof.least.violations": 1 })).toEqual([
    "corrected",
    "corrected",
    "contradicted",
  ]);
});

test("a batch of 64,000 is corrected for 10^10 pairs, and would be confirmed for 10^9", () => {
  const claim = claimOf(proposition1, "A12");
  const verdict = (n: number) => {
    const pairs = 64_000 * 63_999;
    const metrics = {
      "smallest-batch": Math.sqrt(n),
      guaranteed: 1 - n / pairs,
      "guaranteed-at-limit": 1 - (pairs - 1) / pairs,
      "batch-square": 64_000 * 64_000,
      "batch-pairs": pairs,
      n,
    };
    const named = Object.entries(metrics).map(([name, value]): [string, number] => [
      `proposition-1/siglip.${name}`,
      value,
    ]);
    return judge(claim, dataOf(Object.fromEntries(named), { "A12.batch": "64000" })).verdict;
  };
  expect(verdict(1e10)).toBe("corrected");
  expect(verdict(1e9)).toBe("confirmed");
});

test("Proposition 6 for all pairs would be confirmed if the largest difference fell with xi", () => {
  const claim = { ...claimOf(proposition6, "A54"), runs: [] };
  const verdict = (widest: (i: number) => number) => {
    const sizes = [10, 100, 1000, 10_000, 100_000, 1_000_000];
    const family = sizes.flatMap((n, i): [string, number][] => [
      [`proposition-6/outlier.n${n}.xi`, 1 / n],
      [`proposition-6/outlier.n${n}.n-xi`, 1],
      [`proposition-6/outlier.n${n}.widest`, widest(i)],
    ]);
    const bounds = ["one", "two", "share"].map((name): [string, number] => [
      `proposition-6/bound.${name}-violations`,
      0,
    ]);
    return judge(claim, dataOf(Object.fromEntries([...family, ...bounds]))).verdict;
  };
  expect(verdict(() => 0.77)).toBe("corrected");
  expect(verdict((i) => 1 / (i + 1))).toBe("confirmed");
});

test("a triplet loss beyond rounding contradicts Observation 4", () => {
  const claim = { ...claimOf(observation4, "A51"), runs: [] };
  const verdict = (largest: number) =>
    judge(claim, dataOf({ "observation-4/largest": largest, "observation-4/codes-largest": 0 }))
      .verdict;
  expect(verdict(1e-15)).toBe("confirmed");
  expect(verdict(1e-11)).toBe("contradicted");
});

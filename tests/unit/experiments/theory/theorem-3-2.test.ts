import { beforeAll, expect, test } from "vitest";
import { drawnConstellations } from "../../../../src/compute/experiments/theory/drawn-constellations.ts";
import { codeLosses } from "../../../../src/compute/experiments/theory/loss-decay-codes.ts";
import { proofMetrics } from "../../../../src/compute/experiments/theory/loss-decay-proof.ts";
import { lossDecay } from "../../../../src/compute/experiments/theory/loss-decay.ts";

let decay: Map<string, number>;
const read = (metrics: { id: string; value: number }[]) =>
  new Map(metrics.map(({ id, value }) => [id.replace("theorem-3-2/", ""), value]));

beforeAll(() => {
  decay = read(lossDecay("drawn", drawnConstellations(40, 3), [10, 200, 20_000], 7));
});

test("drawn constellations all have a margin, and as many as asked for", () => {
  expect(decay.get("drawn.constellations")).toBe(40);
  expect(decay.get("drawn.margins-positive")).toBe(1);
});

test("no finite form of Theorem 3.2 is violated, and the rates stay within their allowance", () => {
  const counts = [...decay].filter(([id]) => /violations|too-|below|not-vanished/.test(id));
  expect(counts).toHaveLength(10);
  for (const [id, count] of counts) expect(count, id).toBe(0);
  for (const name of ["infimum", "bias", "slope"])
    expect(decay.get(`drawn.${name}.largest-share`)).toBeLessThanOrEqual(1);
});

/** Best bias, inf_b L, and L at b = b_rel t; nine digits and more. */
test.each([
  ["pentagon", 20, 13.43709635, 1.4105360292e-2, 1.4961446628e-2],
  ["pentagon", 60, 39.61708342, 1.4054383654e-8, 1.4906924981e-8],
  ["petersen", 20, 12.56279174, 1.1773629642e-2, 1.6823841878e-2],
  ["clebsch", 20, 13.15176995, 3.3936531591e-2, 5.903152465e-2],
  ["schlaefli", 60, 38.88629436, 3.6544995122e-8, 7.7658114641e-8],
  ["gosset", 20, 14.98443651, 7.3936599567e-1, 1.9942242293],
])("%s at t = %i has the known losses", (code, t, bias, least, centered) => {
  const row = read(codeLosses([{ code, t }]));
  const value = (name: string) => row.get(`${code}.t${t}.${name}`)!;
  expect(value("bias")).toBeCloseTo(bias, 7);
  expect(Math.abs(value("least") / least - 1)).toBeLessThan(1e-9);
  expect(Math.abs(value("centered") / centered - 1)).toBeLessThan(1e-9);
});

test("the three slips of the proof are off as printed and exact as corrected", () => {
  const proof = read(
    proofMetrics(drawnConstellations(20, 5), { n: 6, t: 10, relativeBias: -0.5, seed: 1 }),
  );
  const value = (name: string) => proof.get(`proof.${name}`)!;
  expect([value("equal-margins.allowed"), value("equal-margins.excess")]).toEqual([1, 0]);
  // 2 log 6 (1 - 1/10)
  expect(value("exponent-printed-error")).toBeCloseTo(3.2251670446, 9);
  expect(value("exponent-corrected-error")).toBe(0);
  expect(value("margin")).toBeCloseTo(0.6, 14);
  expect(value("least-printed")).toBeCloseTo(1.5, 14);
  expect(value("least-corrected")).toBeCloseTo(-0.3, 14);
  expect([value("least.cases"), value("least.violations")]).toEqual([40, 0]);
});

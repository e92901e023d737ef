import { expect, test } from "vitest";
import { finishOutcome, measureGeometry } from "../../../src/compute/engines/outcome.ts";
import { golden } from "./golden.ts";

const U = Float64Array.of(1, 0, 0, 1);
const V = Float64Array.of(0.8, 0.6, -0.6, 0.8);
const run = { ...golden("rb_basic").case, n: 2, dim: 2 };
const unfinished = {
  trace: [],
  gradientAtStep1: { temperatureLog: null, bias: null, firstTrainableRow0: null },
  measurements: [],
};

test("finishOutcome adds the geometry and rounds the vectors to 8 decimals", () => {
  const vectors = [U, Float32Array.of(0.8, 0.6, -1e-12, 1)];
  const final = { loss: 0.5, temperature: 10, bias: 0, vectors };
  const outcome = finishOutcome(run, { ...unfinished, final });
  expect(outcome.final.vectors).toEqual([
    [
      [1, 0],
      [0, 1],
    ],
    [
      [0.80000001, 0.60000002],
      [0, 1],
    ],
  ]);
  expect(outcome.final.margin).toBeCloseTo(0.1, 7);
  expect(outcome.final.relativeBiasStar).toBeCloseTo(0.7, 7);
  expect(outcome).not.toHaveProperty("measurements");
  expect(outcome.final).not.toHaveProperty("delta");
});

test("finishOutcome keeps measurements that were asked for, and delta", () => {
  const final = { loss: 0.5, temperature: 10, bias: 0, delta: 0.25, vectors: [U, V] };
  const outcome = finishOutcome({ ...run, measure: [] }, { ...unfinished, final });
  expect(outcome.measurements).toEqual([]);
  expect(outcome.final.delta).toBe(0.25);
});

test("measureGeometry measures all listed pairs, xi with and without squares by their mean", () => {
  // xi(U, V): differences (0.2, -0.6), (0.6, 0.2), half their squared distance over 2: 0.2.
  const pairs: [number, number][] = [
    [0, 1],
    [0, 2],
  ];
  const measured = measureGeometry([U, V, U], pairs, 2, 2, 7);
  expect(measured.step).toBe(7);
  expect(measured.margin).toBeCloseTo(0.1, 15);
  expect(measured.relativeBiasStar).toBeCloseTo(0.7, 15);
  expect(measured.xi).toBeCloseTo(0.1, 15);
  // |U_i - V_i| is sqrt 0.4 twice, the mean difference (0.4, -0.2) has norm sqrt 0.2; half of that.
  expect(measured.xiUnsquared).toBeCloseTo(0.09262096826685898, 15);
});

import { describe, expect, it, test } from "vitest";
import { experiment as figure12 } from "../../../../src/compute/experiments/figure-12.ts";
import { experiment as figure4 } from "../../../../src/compute/experiments/figure-4.ts";
import { experiment as observation1 } from "../../../../src/compute/experiments/observation-1.ts";
import { experiment as observation2 } from "../../../../src/compute/experiments/observation-2.ts";
import { adapterDraws } from "../../../../src/compute/experiments/theory/adapter-draws.ts";
import type { Experiment } from "../../../../src/compute/experiments/experiment.ts";

const metricsOf = (experiment: Experiment) => {
  const { metrics } = experiment.summarise(new Map());
  return (name: string) => metrics.find(({ id }) => id === `${experiment.id}/${name}`)!.value;
};

test("draws repeat, fill their ranges and hold unit vectors", () => {
  const draws = adapterDraws(50, 200, [2, 3]);
  expect(draws).toEqual(adapterDraws(50, 200, [2, 3]));
  expect(draws.map(({ k }) => k).slice(0, 4)).toEqual([2, 3, 2, 3]);
  expect([...new Set(draws.map(({ n }) => n))].toSorted((a, b) => a - b)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
  const { vectors, d } = draws[0]!;
  const norm = vectors[0]!.slice(0, d).reduce((sum, x) => sum + x * x, 0);
  expect(norm).toBeCloseTo(1, 14);
});

describe("Observation 1", () => {
  const value = metricsOf(observation1);
  it("is an identity over 200 draws: losses, inner products, margin and relative bias", () => {
    expect(value("draws")).toBe(200);
    for (const name of ["loss.worst", "product.worst", "geometry.worst"])
      expect(value(name), name).toBeLessThan(1e-13);
  });
});

describe("Observation 2", () => {
  const value = metricsOf(observation2);
  it("fails on every one of 200 draws as printed, by a factor of hundreds at worst", () => {
    expect(value("draws")).toBe(200);
    expect(value("printed.within")).toBe(0);
    expect(value("printed.worst")).toBeGreaterThan(400);
  });

  it("is an identity once corrected, for 2 to 5 modalities", () => {
    for (const k of [2, 3, 4, 5]) {
      expect(value(`k${k}.draws`)).toBe(50);
      expect(value(`k${k}.corrected.worst`)).toBeLessThan(1e-13);
    }
  });

  it("holds as printed at the one relative bias where both forms meet", () => {
    expect(value("agreement.worst")).toBeLessThan(1e-13);
  });

  it("at k = 2 agrees with Observation 1 only when corrected: 0.36/0.64 against 0.2^2", () => {
    expect(value("example.observation-1")).toBeCloseTo(0.5625, 14);
    expect(value("example.corrected")).toBeCloseTo(0.5625, 14);
    expect(value("example.printed")).toBeCloseTo(0.04, 14);
  });
});

describe("the adapter diagrams, run forwards", () => {
  it("figure 4: unit vectors and equal logits", () => {
    const value = metricsOf(figure4);
    expect(value("norm.worst")).toBeLessThan(1e-14);
    expect(value("logit.worst")).toBeLessThan(1e-14);
  });

  it("figure 12: unit vectors and products shifted alike", () => {
    const value = metricsOf(figure12);
    expect(value("norm.worst")).toBeLessThan(1e-14);
    expect(value("product.worst")).toBeLessThan(1e-14);
  });
});

import { describe, expect, it } from "vitest";
import { experiment as construction3 } from "../../../../src/compute/experiments/construction-3.ts";
import { experiment as proposition2 } from "../../../../src/compute/experiments/proposition-2.ts";
import { experiment as theoremC1 } from "../../../../src/compute/experiments/theorem-c-1.ts";
import type { Experiment } from "../../../../src/compute/experiments/experiment.ts";

const metricsOf = (experiment: Experiment) => {
  const { metrics } = experiment.summarise(new Map());
  return new Map(metrics.map(({ id, value }) => [id.slice(experiment.id.length + 1), value]));
};

describe("Proposition 2", () => {
  const found = metricsOf(proposition2);

  it("holds on every configuration drawn", () => {
    expect(found.get("feasible")).toBe(708);
    expect(found.get("draws")).toBe(708);
  });

  it("fails for the simplex, which has one pair too few", () => {
    expect(found.get("simplex.feasible")).toBe(0);
  });
});

describe("Construction 3", () => {
  const found = metricsOf(construction3);

  it("prints its products with the simplex as they are before rows have unit length", () => {
    expect(found.get("mixed.error-before")).toBeLessThan(1e-15);
    expect(found.get("mixed.error-after")).toBeLessThan(1e-14);
    expect(found.get("mixed.change")).toBeCloseTo(0.0161, 4);
    expect(found.get("mixed.greatest-after")).toBeLessThan(0);
  });

  it("leaves d - 1 of the V, one fewer than Theorem 3.6 allows", () => {
    expect(found.get("exceptions.over-construction")).toBe(0);
    expect(found.get("exceptions.under-theorem")).toBe(1);
    expect(found.get("separable")).toBe(0);
  });
});

describe("erratum: the cone of Appendix C.1", () => {
  const found = metricsOf(theoremC1);

  it("with a cap on the weights lacks twice a generator, by its length", () => {
    expect(found.get("cone.capped.least-distance")).toBeCloseTo(1, 14);
  });

  it("without it holds every multiple of its points", () => {
    expect(found.get("cone.free.greatest-distance")).toBeLessThan(1e-14);
  });
});

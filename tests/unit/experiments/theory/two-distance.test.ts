import { describe, expect, it, test } from "vitest";
import { exactCodes } from "../../../../src/compute/experiments/theory/exact-codes.ts";
import { namedGraphMetrics } from "../../../../src/compute/experiments/theory/named-graphs.ts";
import { countMetrics } from "../../../../src/compute/experiments/theory/two-distance-counts.ts";
import type { Metric } from "../../../../src/compute/experiments/experiment.ts";

const reader = (metrics: readonly Metric[]) => {
  const values = new Map(metrics.map(({ id, value }) => [id, value]));
  return (name: string) => values.get(`two-distance/${name}`);
};

describe("over the 156 graphs on 6 vertices", () => {
  const value = reader(countMetrics(6));

  it("counts those on a sphere of 3 and of 4 dimensions, and the lowest dimensions", () => {
    expect(
      ["graphs", "multipartite", "two-distance", "spherical", "spherical.d3", "spherical.d4"].map(
        (name) => value(`n6.${name}`),
      ),
    ).toEqual([156, 11, 145, 42, 6, 36]);
    expect([2, 3, 4, 5].map((d) => value(`n6.lowest.d${d}`))).toEqual([0, 8, 48, 100]);
  });

  it("finds test and points of one mind, and spheres far from the rest", () => {
    expect(value("n6.disagreements")).toBe(0);
    expect(value("n6.ratio.worst")).toBeLessThan(1e-11);
    expect(value("n6.residual.on-sphere.most")).toBeLessThan(1e-12);
    expect(value("n6.residual.off-sphere.least")).toBeGreaterThan(0.01);
  });
});

test("named graphs have the values of the classification, and none where there is none", () => {
  const value = reader(namedGraphMetrics());
  expect(value("graph.c7.ratio")).toBeCloseTo(1.34236274, 8);
  expect(value("graph.wheel.alpha")).toBeCloseTo(0.4472136, 7);
  expect(value("graph.failing.mu-multiplicity")).toBe(2);
  expect(value("graph.failing.d")).toBeUndefined();
  expect(value("graph.k4-e.ratio")).toBeUndefined();
  expect(value("graph-products.worst")).toBeLessThan(1e-13);
});

describe("the exact codes", () => {
  const { metrics, series } = exactCodes();
  const value = reader(metrics);

  it("have the margins and relative biases of their largest product", () => {
    expect(value("code.schlaefli.margin")).toBeCloseTo(3 / 8, 13);
    expect(value("code.schlaefli.relative-bias")).toBeCloseTo(5 / 8, 13);
    expect(value("code.552.margin")).toBeCloseTo(2 / 5, 13);
  });

  it("have every pair at one of the listed products, as often as listed", () => {
    const of = (name: string) => metrics.filter(({ id }) => id.endsWith(`.${name}`));
    expect(of("miscounted").map((m) => m.value)).toEqual(new Array(16).fill(0));
    expect(Math.max(...of("product.worst").map((m) => m.value))).toBeLessThan(1e-14);
  });

  it("the Leech lattice's vectors look alike from all three shapes: 4600 at one half", () => {
    expect([value("code.leech.views-alike"), value("code.leech.count.p0")]).toEqual([3, 4600]);
    expect(value("code.leech.count.p2")).toBe(93_150);
  });

  it("cast shadows with as many points as they have", () => {
    expect(series["projection.mclaughlin"]!["x"]).toHaveLength(275);
  });
});

import { expect, test } from "vitest";
import {
  boundsByDimension,
  enough,
  rates,
} from "../../../../src/compute/experiments/theory/figure-6/bounds.ts";
import {
  codePoints,
  trainedPoints,
} from "../../../../src/compute/experiments/theory/figure-6/points.ts";

test("the rates at m = 0.1 and b_rel = 0 are those of alpha = 7/11", () => {
  const values = rates();
  expect(values["alpha"]).toBeCloseTo(7 / 11, 15);
  expect(values["lower.nats"]).toBeCloseTo(0.5 * Math.log(121 / 72), 14);
  expect(values["upper.bits"]).toBeCloseTo(0.5 * Math.log2(11 / 4), 14);
});

test("no lower bound crosses its upper one in any dimension up to 2000", () => {
  const { values, series } = boundsByDimension();
  expect(values).toEqual({
    dimensions: 1998,
    "dimensions.lines-crossed": 0,
    "dimensions.finite-crossed": 0,
  });
  expect(series["rates"]!["d"]!.at(0)).toBe(3);
  expect(series["rates"]!["d"]!.at(-1)).toBe(1_000_000);
  // Gamma_2(7/11) = arccos(7/11)/pi of a circle.
  expect(series["bounds"]!["lowerFinite"]![0]).toBeCloseTo(
    Math.log(Math.PI / Math.acos(7 / 11)),
    12,
  );
});

test("ten thousand million pairs need 35 dimensions and fit into 81", () => {
  expect(enough()).toEqual({ "dimension.necessary": 35, "dimension.sufficient": 81 });
});

test("sixteen codes have products small enough; three exceed the rate alone, none the bound", () => {
  const { values } = codePoints();
  expect(values["codes.count"]).toBe(16);
  expect(values["codes.holding"]).toBe(16);
  expect(values["codes.above-line"]).toBe(3);
  expect(values["codes.above-finite"]).toBe(0);
  expect(values["code.leech.n"]).toBe(196_560);
  expect(values).not.toHaveProperty("code.600-cell.n");
});

test("without trained runs the figure has no trained points", () => {
  const { metrics, series } = trainedPoints(new Map());
  expect(series["d"]).toEqual([]);
  expect(metrics.find(({ id }) => id === "figure-6/trained.constellations")!.value).toBe(0);
});

import { describe, expect, test } from "vitest";
import { experiment } from "../../../../src/compute/experiments/construction-1.ts";

const { metrics, series } = experiment.summarise(new Map());
const value = (name: string) => metrics.find(({ id }) => id === `construction-1/${name}`)!.value;

test("every known code is a constellation with m + b_rel = 1", () => {
  expect(value("codes.count")).toBe(16);
  expect(value("codes.error")).toBeLessThan(1e-14);
  expect(value("code.clebsch.margin")).toBeCloseTo(0.4, 14);
  expect(value("code.clebsch.bias")).toBeCloseTo(0.6, 14);
  expect(value("code.552.n")).toBe(552);
});

test("unit vectors are as far apart as m + b_rel is from 1", () => {
  expect(value("converse.draws")).toBe(1000);
  expect(value("converse.error")).toBeLessThan(1e-13);
});

test("Construction 1 has the margin, relative bias and length it promises", () => {
  expect(value("built.draws")).toBe(200);
  expect(value("built.error")).toBeLessThan(1e-13);
  expect(value("built.length-error")).toBeLessThan(1e-13);
  expect(series["built"]!["margin"]).toHaveLength(128);
});

describe("a locked embedding", () => {
  test("of distinct vectors always gives a positive margin", () => {
    expect(value("locked.distinct-positive")).toBe(500);
    expect(value("locked.near-positive")).toBe(500);
    expect(value("locked.near-closest")).toBeLessThan(1e-6);
  });

  test("with a repeated vector never does", () => {
    expect(value("locked.repeated-positive")).toBe(0);
  });
});

describe("the last coordinate", () => {
  test("does not separate the modalities at delta = 1, phi = 0", () => {
    expect(value("last-coordinate.at-one")).toBe(0);
    expect(value("last-coordinate.circle-separated")).toBe(0);
  });

  test("separates them wherever delta^2 + phi^2 < 1, even at delta = 0", () => {
    expect(value("last-coordinate.inside-points")).toBe(2006);
    expect(value("last-coordinate.inside-separated")).toBe(2006);
    expect(value("last-coordinate.at-zero")).toBe(2);
  });
});

test("the double-constant embedding is a constellation for delta > 0 and collapses at 0", () => {
  expect(value("double-constant.error")).toBeLessThan(1e-13);
  expect(value("double-constant.least-margin")).toBeCloseTo(1e-6 * (100 / 198), 12);
  expect(value("double-constant.zero-departure")).toBe(0);
  expect(value("double-constant.zero-margin")).toBe(0);
});

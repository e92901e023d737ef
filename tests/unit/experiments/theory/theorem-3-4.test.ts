import { describe, expect, test } from "vitest";
import { marginCap } from "../../../../src/compute/math/constellations/margin-bounds.ts";
import { simplex } from "../../../../src/compute/math/codes/simplex.ts";
import { rankin } from "../../../../src/compute/experiments/theory/theorem-3-4/rankin.ts";
import { averages } from "../../../../src/compute/experiments/theory/theorem-3-4/averages.ts";
import { simplexEquality } from "../../../../src/compute/experiments/theory/theorem-3-4/simplex.ts";
import { trainedSlack } from "../../../../src/compute/experiments/theory/theorem-3-4/trained.ts";
import { trainedRuns } from "../../../../src/compute/experiments/theory/trained-pairs.ts";
import type { TrainingOutcome } from "../../../../src/compute/schemas/outcome.ts";

test("no draw has all products below Rankin's -1/k", () => {
  const values = rankin();
  expect(values["rankin.draws"]).toBe(2000);
  expect(values["rankin.least-slack"]).toBeGreaterThanOrEqual(-1e-15);
  expect(values["rankin.simplex-slack"]).toBeLessThan(1e-15);
});

test("both bounds hold for every draw, and the slack is a sum of squares", () => {
  const values = averages();
  expect(values["random.draws"]).toBe(4000);
  expect(values["random.identity-error"]).toBeLessThan(1e-14);
  for (const name of ["least-fact", "least-alignment", "least-spread", "least-extremes"])
    expect(values[`random.${name}`]).toBeGreaterThanOrEqual(-1e-14);
});

test("some draws come within a hair of equality", () => {
  expect(averages()["random.least-spread"]).toBeLessThan(1e-12);
});

test("the double-constant embedding of a simplex meets the second bound with equality", () => {
  const values = simplexEquality();
  expect(values["simplex.cases"]).toBe(9);
  expect(values["simplex.spread"]).toBeLessThan(1e-12);
  expect(values["simplex.apex"]).toBeLessThan(1e-12);
  expect(values["cap.n5"]).toBe(0.625);
});

describe("the end of a trained run", () => {
  const outcomeOf = (rows: number[][]): TrainingOutcome => ({
    trace: [],
    gradientAtStep1: { temperatureLog: null, bias: null, firstTrainableRow0: null },
    final: {
      loss: 0,
      temperature: 1,
      bias: 0,
      margin: 0,
      relativeBiasStar: 0,
      vectors: [rows, rows],
    },
  });
  const { X, n, d } = simplex(4);
  const rows = Array.from({ length: n }, (_, i) => [...X.subarray(i * d, (i + 1) * d)]);

  test("at a simplex has all of the margin that its number of pairs allows", () => {
    const { metrics } = trainedSlack(new Map([["simplex", outcomeOf(rows)]]));
    const value = (name: string) =>
      metrics.find(({ id }) => id === `theorem-3-4/trained.${name}`)!.value;
    expect(value("largest-share")).toBeCloseTo(1, 12);
    expect(value("least-spread")).toBeCloseTo(0, 12);
    expect(value("broken")).toBe(0);
    expect(marginCap(n)).toBe(0.625);
  });

  test("is made of unit vectors again, so that rounding to eight decimals breaks no bound", () => {
    const long = rows.map((row) => row.map((x) => x * (1 + 1e-8)));
    const { metrics } = trainedSlack(new Map([["long", outcomeOf(long)]]));
    expect(metrics.find(({ id }) => id === "theorem-3-4/trained.broken")!.value).toBe(0);
  });
});

test("every run is held against the bounds once, under a name of its own", () => {
  const runs = trainedRuns();
  expect(runs).toHaveLength(2344);
  expect(new Set(runs.map(({ id }) => id)).size).toBe(2344);
  expect(new Set(runs.map((run) => JSON.stringify(run.case))).size).toBe(2344);
});

import { describe, expect, test } from "vitest";
import { experiment } from "../../../src/compute/experiments/loss-forms.ts";
import { experiment as extended } from "../../../src/compute/experiments/loss-forms-extended.ts";
import { fixedCells, startCells } from "../../../src/compute/experiments/loss-forms/cells.ts";
import { countMetrics, rankMetric } from "../../../src/compute/experiments/loss-forms/counts.ts";
import { gradientMetrics } from "../../../src/compute/experiments/loss-forms/gradient.ts";
import { parting } from "../../../src/compute/experiments/loss-forms/parting.ts";
import { stuckAtEnd, stuckAtStart } from "../../../src/compute/experiments/loss-forms/stuck.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";
import { syntheticOutcomes } from "../claims/synthetic-outcomes.ts";

const metricsOf = (found: { id: string; value: number }[]) =>
  Object.fromEntries(found.map(({ id, value }) => [id, value]));

describe("the runs", () => {
  test("are the same starts under each form, cell by cell and seed by seed", () => {
    const runs = experiment.runs({ seeds: 2 });
    expect(runs).toHaveLength(47 * 3 * 2);
    const of = (form: string) => runs.filter(({ id }) => id.includes(`/${form}/`));
    const common = ({ case: c }: (typeof runs)[number]) => ({
      ...{ ...c, logEpsilon: 0, complement: "exact" },
    });
    expect(of("published").map(common)).toEqual(of("formula").map(common));
    expect(of("clamped").map(common)).toEqual(of("formula").map(common));
  });

  test("start as the authors' notebooks do", () => {
    const four = fixedCells.find(({ id }) => id === "four-t200")!.train("published", 50);
    expect(four).toMatchObject({
      init: { torch: { seed: 50, draws: [0, 2, 4, 6] } },
      temperature: { init: 200, trainable: false },
      logEpsilon: 1e-8,
      complement: "float32",
    });
    const locked = fixedCells.find(({ id }) => id === "locked-t200")!.train("formula", 50);
    expect(locked).toMatchObject({
      init: { torch: { seed: 50, draws: [0, 5] } },
      locked: [true, false],
      logEpsilon: 0,
    });
  });

  test("of one seed can be summarised, and those of the extended tier", () => {
    for (const study of [experiment, extended]) {
      const { metrics } = study.summarise(syntheticOutcomes(study.runs({ seeds: 1 })));
      expect(metrics.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
      expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
      expect(metricsOf(metrics)[`${study.id}/seeds`]).toBe(1);
    }
  });
});

test("the pull ends at 16.64 in float32, and the constant's edge is -ln 1e-8", () => {
  const found = metricsOf(gradientMetrics("a"));
  // 1 + exp(-z) rounds to 1 in float32 from exp(-z) = 2^-24, half a step above 1, downwards.
  expect(found["a/gradient.edge.float32"]).toBeCloseTo(Math.log(2 ** 24), 4);
  expect(found["a/gradient.edge.constant"]).toBe(18.420680743952367);
  expect(found["a/gradient.z20.published.other"]).toBe(0);
  expect(found["a/gradient.z20.published.matching"]).toBeCloseTo(0.17089, 5);
  expect(found["a/gradient.z20.formula.other"]).toBeCloseTo(1, 8);
});

describe("stuck pairs", () => {
  const run = fixedCells.find(({ id }) => id === "two-t100.b2")!.train("formula", 50);
  const axis = (sign: number) => [sign, ...Array.from({ length: 9 }, () => 0)];
  const end = (U: number[][], V: number[][]) =>
    stuckAtEnd(run, {
      final: { temperature: 100, bias: 0, vectors: [U, V] },
    } as unknown as TrainingOutcome);

  test("are non-matching ones where all vectors are one", () => {
    const all = Array.from({ length: 100 }, () => axis(1));
    expect(end(all, all)).toEqual({ matching: 0, other: 9900 });
  });

  test("are matching ones where the modalities are opposite", () => {
    const U = Array.from({ length: 100 }, () => axis(1));
    const V = Array.from({ length: 100 }, () => axis(-1));
    expect(end(U, V)).toEqual({ matching: 100, other: 0 });
  });

  test("of a random start are about a third, of either kind", () => {
    // A coordinate of a random unit vector of R^10 exceeds 0.166 with probability 0.307.
    const { matching, other } = stuckAtStart(run);
    expect(Math.abs(other / 9900 - 0.307)).toBeLessThan(0.02);
    expect(Math.abs(matching / 100 - 0.307)).toBeLessThan(0.14);
  });
});

describe("parting", () => {
  const losses = (...values: number[]) =>
    ({ trace: values.map((loss, i) => ({ step: 10 * i + 1, loss })) }) as TrainingOutcome;

  test("is the first step at which losses differ by a thousandth of the larger", () => {
    expect(parting(losses(1, 0.5, 0.2), losses(1.0005, 0.501, 0.2))).toBe(11);
  });

  test("is 0 where they never do, or differ by no more than the constant makes", () => {
    expect(parting(losses(1, 1e-8), losses(1, -1e-8))).toBe(0);
  });
});

describe("counts", () => {
  const ends = (...gaps: number[][]) =>
    gaps.map((gap) => ({
      gap,
      loss: [],
      halfway: [],
      formulaLoss: [],
      stuck: [],
      separated: gap.filter((g) => g > 0).length,
      negative: gap.filter((g) => g < 0).length,
    }));

  test("are of runs and of cells with any negative gap", () => {
    const found = metricsOf(countMetrics({ stem: "a/g.f", ends: ends([0.5, -1], [0.5, 0.25]) }));
    expect(found).toEqual({
      "a/g.f.runs": 4,
      "a/g.f.negative-runs": 1,
      "a/g.f.cells": 2,
      "a/g.f.negative-cells": 1,
      "a/g.f.separated-share": 0.75,
      "a/g.f.gap.mean": 0.0625,
    });
  });

  test("rank the cells by their mean gap, and call equal gaps unranked", () => {
    expect(rankMetric({ stem: "a", ends: ends([3], [2], [1]) }).value).toBe(-1);
    expect(rankMetric({ stem: "a", ends: ends([1], [1], [1]) }).value).toBe(0);
  });
});

test("the cells of table 5 are eleven to a row", () => {
  expect(startCells([30, 100]).map(({ id }) => id)).toEqual(
    [30, 100].flatMap((t) => Array.from({ length: 11 }, (_, i) => `start-t${t}.b${i}`)),
  );
});

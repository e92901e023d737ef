import { expect, test } from "vitest";
import { finalsOf, gapMetrics, seedSeries } from "../../../src/compute/experiments/gap-metrics.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";

const ended = (margin: number, temperature = 50): TrainingOutcome["final"] => ({
  ...{ loss: 1e-6, temperature, bias: 0.5, margin, relativeBiasStar: 0.4, vectors: [] },
});
const byId = (finals: TrainingOutcome["final"][]) =>
  new Map(gapMetrics("a/x", finals, 100).map((metric) => [metric.id, metric]));

test("gaps are twice the margins, averaged over seeds", () => {
  const found = byId([ended(0.2), ended(0.3)]);
  expect(found.get("a/x.gap.mean")?.value).toBe(0.5);
  expect(found.get("a/x.margin.mean")?.value).toBe(0.25);
  expect(found.get("a/x.gap.sd")?.value).toBeCloseTo(Math.SQRT1_2 / 5, 12);
  expect(found.get("a/x.runs")?.value).toBe(2);
  expect(found.get("a/x.separated")?.value).toBe(2);
});

test("a seed that does not separate is counted, and loosens what another engine may differ by", () => {
  const found = byId([ended(0.2), ended(-0.4)]);
  expect(found.get("a/x.separated")).toMatchObject({ value: 1, tolerance: 2 });
  expect(found.get("a/x.gap.mean")?.tolerance).toBe(0.5);
  expect(byId([ended(0.2)]).get("a/x.separated")?.tolerance).toBe(0);
});

test("one seed is enough", () => {
  const found = byId([ended(0.2, 40)]);
  expect(found.get("a/x.gap.sd")?.value).toBe(0);
  expect(found.get("a/x.gap.low")?.value).toBe(0.4);
  expect(found.get("a/x.temperature.mean")?.value).toBe(40);
});

test("runs are found in their order, up to the first that is missing", () => {
  const outcome = (margin: number) => ({ final: ended(margin) }) as TrainingOutcome;
  const outcomes = new Map([
    ["b1/r1", outcome(0.3)],
    ["b1/r0", outcome(0.2)],
    ["b1/r3", outcome(0.5)],
  ]);
  const finals = finalsOf(outcomes, "b1");
  expect(finals.map((f) => f.margin)).toEqual([0.2, 0.3]);
  expect(seedSeries(finals, 42)["seed"]).toEqual([42, 43]);
  expect(seedSeries(finals, 42)["gap"]).toEqual([0.4, 0.6]);
});

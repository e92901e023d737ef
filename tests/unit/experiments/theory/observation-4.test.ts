import { expect, test } from "vitest";
import { experiment as corollary2 } from "../../../../src/compute/experiments/corollary-2.ts";
import { experiment as observation4 } from "../../../../src/compute/experiments/observation-4.ts";
import type { Experiment } from "../../../../src/compute/experiments/experiment.ts";

const valuesOf = (experiment: Experiment) => {
  const { metrics } = experiment.summarise(new Map());
  const values = new Map(metrics.map(({ id, value }) => [id.split("/")[1]!, value]));
  return (name: string) => values.get(name)!;
};

test("the triplet loss of a constellation is zero up to 4 m, and of every code positive above", () => {
  const value = valuesOf(observation4);
  expect(value("draws")).toBe(500);
  expect(value("largest")).toBeLessThan(1e-14);
  expect(value("codes-largest")).toBeLessThan(1e-13);
  expect([value("codes"), value("codes-positive-above")]).toEqual([15, 15]);
  expect(value("definition.count-difference")).toBeLessThan(1e-13);
});

test("xi is zero exactly where all shifts are the same, which happens in half of the draws and more", () => {
  const value = valuesOf(corollary2);
  expect(value("disagreements")).toBe(0);
  expect(value("zero")).toBe(value("equal"));
  expect(value("zero")).toBeGreaterThanOrEqual(5000);
  expect(value("zero")).toBeLessThan(5100);
  expect(value("mirrored.largest-xi")).toBeLessThan(1e-29);
});

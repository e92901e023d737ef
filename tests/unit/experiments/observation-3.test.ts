import { expect, test } from "vitest";
import { experiment } from "../../../src/compute/experiments/observation-3.ts";

test("the loss is between its largest term and n^2 times that, and meets both", () => {
  const { metrics } = experiment.summarise(new Map());
  const found = Object.fromEntries(metrics.map(({ id, value }) => [id, value]));
  expect(found).toMatchObject({
    "observation-3/cases": 1007,
    "observation-3/negative": 0,
    "observation-3/lower.violations": 0,
    "observation-3/upper.violations": 0,
    "observation-3/upper.met": 1,
  });
  expect(found["observation-3/lower.closest"]).toBeCloseTo(1, 12);
  expect(found["observation-3/upper.closest"]).toBeCloseTo(1, 12);
});

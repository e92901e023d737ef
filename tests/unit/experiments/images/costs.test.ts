import { expect, test } from "vitest";
import { costMetrics, multiplyAdds } from "../../../../src/compute/experiments/images/costs.ts";
import { MODEL_NAMES, publishedName } from "../../../../src/compute/experiments/images/models.ts";

const costs = new Map(costMetrics("a").map(({ id, value }) => [id.slice("a/cost.".length), value]));

test.each([
  ["base-224", 1],
  ["base-256", 1.32],
  ["base-384", 3.17],
  ["base-512", 6.11],
  ["large-256", 4.59],
  ["large-384", 10.84],
  ["so400m-224", 6.22],
  ["so400m-384", 18.93],
] as const)("%s costs %d times what base-224 does", (model, relative) => {
  expect(costs.get(`${model}.relative`)).toBeCloseTo(relative, 2);
});

test("the validation set takes all eight models 92.4 quadrillion operations", () => {
  expect(costs.get("all.petaflop")).toBeCloseTo(92.4, 1);
  expect(costs.get("all.petaflop")).toBeCloseTo(
    MODEL_NAMES.reduce((sum, model) => sum + 1e-10 * multiplyAdds(model), 0),
    9,
  );
});

test("base-224 takes 2.2 to 11.6 hours on two cores, quiet or busy, and three minutes of an accelerator", () => {
  expect(costs.get("base-224.hours-least")).toBeCloseTo(50_000 / 6.4 / 3600, 12);
  expect(costs.get("base-224.hours-most")).toBeCloseTo(50_000 / 1.2 / 3600, 12);
  expect(costs.get("base-224.accelerator-minutes")).toBeCloseTo(2.95, 2);
});

test("the weights of base-224 are 0.81 GB in float32", () => {
  expect(costs.get("base-224.gigabytes")).toBeCloseTo((4 * 203_155_970) / 1e9, 12);
});

test("models are published under the names of Table 1", () => {
  expect(MODEL_NAMES.map(publishedName)).toEqual([
    "google/siglip-base-patch16-224",
    "google/siglip-base-patch16-256",
    "google/siglip-base-patch16-384",
    "google/siglip-base-patch16-512",
    "google/siglip-large-patch16-256",
    "google/siglip-large-patch16-384",
    "google/siglip-so400m-patch14-224",
    "google/siglip-so400m-patch14-384",
  ]);
});

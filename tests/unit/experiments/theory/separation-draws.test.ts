import { expect, test } from "vitest";
import { finiteSizeMetrics } from "../../../../src/compute/experiments/theory/finite-size.ts";
import { separationMetrics } from "../../../../src/compute/experiments/theory/separation-draws.ts";

const values = (metrics: { id: string; value: number }[]) =>
  Object.fromEntries(metrics.map(({ id, value }) => [id, value]));

test("eq. (2) can be met exactly where products are separated, ties included", () => {
  const found = values(separationMetrics("x"));
  expect(found).toMatchObject({
    "x/separation.draws": 3000,
    "x/separation.positive": 1121,
    "x/separation.tied": 896,
    "x/separation.none": 983,
    "x/separation.disagreements": 0,
    "x/separation.at-star.violations": 0,
    "x/separation.scanned": 303_000,
    "x/separation.larger-margins": 0,
  });
});

test("a positive margin bounds the number of pairs, and none does not", () => {
  expect(values(finiteSizeMetrics("x"))).toMatchObject({
    "x/size.cases": 665,
    "x/size.finite": 665,
    "x/size.infinite": 0,
    "x/size.without-margin.fits": 1000,
    "x/size.without-margin.all-fit": 1,
  });
});

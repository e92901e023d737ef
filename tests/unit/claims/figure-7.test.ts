import { expect, test } from "vitest";
import { MODELS, ROWS } from "../../../src/compute/claims/siglip-models.ts";
import { readPapers } from "../../../src/compute/store/data.ts";

const values = new Map(readPapers().flatMap((file) => file.values.map((v) => [v.id, v.value!])));
const points = ROWS.map((row) =>
  ["positive", "negative"].map((of) => values.get(`T2.${row}.${of}`)!),
);

/** Sum of squared distances to the mean. */
function scatter(cluster: number[][]): number {
  const mean = [0, 1].map((axis) => cluster.reduce((s, p) => s + p[axis]!, 0) / cluster.length);
  return cluster.reduce((sum, p) => sum + (p[0]! - mean[0]!) ** 2 + (p[1]! - mean[1]!) ** 2, 0);
}

test("of the 127 ways to split the models in two, so400m against the rest has the least scatter", () => {
  // The last model is always in the second cluster, so that each split appears once.
  const splits = Array.from({ length: 127 }, (_, i) => i + 1).map((mask) => {
    const inFirst = (i: number) => (mask >> i) % 2 === 1;
    const [first, second] = [true, false].map((side) =>
      points.filter((_, i) => inFirst(i) === side),
    );
    return { mask, cost: scatter(first!) + scatter(second!) };
  });
  splits.sort((a, b) => a.cost - b.cost);
  const best = MODELS[2].filter((_, i) => (splits[0]!.mask >> i) % 2 === 1);
  expect(best).toEqual(["so400m-patch14-384", "so400m-patch14-224"]);
  expect(splits[1]!.cost / splits[0]!.cost).toBeGreaterThan(2);
});

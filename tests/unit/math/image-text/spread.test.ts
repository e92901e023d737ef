import { expect, test } from "vitest";
import { spread } from "../../../../src/compute/math/image-text/spread.ts";
import { xi } from "../../../../src/compute/math/xi.ts";

const embeddings = {
  images: Float64Array.of(1, 0, 0.6, 0.8, 0, 1),
  texts: Float64Array.of(1, 0, 0, 1),
  labels: Int32Array.of(0, 0, 1),
  d: 2,
};

test("the parts of xi have squared norms", () => {
  // Differences (0, 0), (-0.4, 0.8), (0, 0): squares 0, 0.8, 0 and mean (-0.4, 0.8) / 3.
  const found = spread(embeddings);
  expect(found.meanOfNorms).toBeCloseTo(0.8 / 3, 12);
  expect(found.normOfMean).toBeCloseTo(0.8 / 9, 12);
  expect(found.xi).toBeCloseTo(0.8 / 3 - 0.8 / 9, 12);
});

test("xi is that of the images with their texts repeated", () => {
  const repeated = Float64Array.of(1, 0, 1, 0, 0, 1);
  expect(spread(embeddings).xi).toBeCloseTo(xi(embeddings.images, repeated, 3, 2), 12);
});

test("the random pairing is the mean over all six permutations", () => {
  const { images, texts, labels } = embeddings;
  const orders = ["012", "021", "102", "120", "201", "210"].map((o) => [...o].map(Number));
  let sum = 0;
  for (const order of orders)
    for (const [i, j] of order.entries())
      for (let k = 0; k < 2; k++) sum += (images[2 * i + k]! - texts[2 * labels[j]! + k]!) ** 2;
  expect(spread(embeddings).randomMeanOfNorms).toBeCloseTo(sum / 18, 12);
});

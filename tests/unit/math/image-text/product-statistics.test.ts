import { expect, test } from "vitest";
import { productStatistics } from "../../../../src/compute/math/image-text/product-statistics.ts";

// Products of three images with two texts: (1, 0), (0.6, 0.8), (0, 1); labels 0, 0, 1.
const embeddings = {
  images: Float64Array.of(1, 0, 0.6, 0.8, 0, 1),
  texts: Float64Array.of(1, 0, 0, 1),
  labels: Int32Array.of(0, 0, 1),
  d: 2,
};

test("an image matches its own text alone, and every other text does not match", () => {
  const found = productStatistics(embeddings);
  // Matching 1, 0.6, 1; the others 0, 0.8, 0.
  expect(found.minMatching).toBe(0.6);
  expect(found.maxNonMatching).toBe(0.8);
  expect(found.meanMatching).toBeCloseTo(2.6 / 3, 12);
  expect(found.meanNonMatching).toBeCloseTo(0.8 / 3, 12);
  // At 0.05 * 2 = 0.1 of the way from 0.6 to 1; at 0.95 * 2 = 0.9 of the way from 0 to 0.8.
  expect(found.lowMatching).toBeCloseTo(0.64, 12);
  expect(found.highNonMatching).toBeCloseTo(0.72, 12);
});

test("the nearest of the other side, and the nearest of the own label", () => {
  const { ofImages, ofTexts } = productStatistics(embeddings);
  expect([...ofImages.index]).toEqual([0, 1, 1]);
  expect([...ofImages.own]).toEqual([1, 0.6, 1]);
  expect([...ofTexts.index]).toEqual([0, 2]);
  expect([...ofTexts.own]).toEqual([1, 1]);
});

test("of equals the first is the nearest, as with NumPy's argmax", () => {
  const same = { ...embeddings, texts: Float64Array.of(1, 0, 1, 0) };
  expect([...productStatistics(same).ofImages.index]).toEqual([0, 0, 0]);
});

test("sizes that do not fit and labels of no text are refused", () => {
  const labels = Int32Array.of(0, 2, 1);
  expect(() => productStatistics({ ...embeddings, labels })).toThrow("invalid label: 2 at image 1");
  expect(() => productStatistics({ ...embeddings, texts: Float64Array.of(1, 0) })).toThrow(
    "invalid embeddings: 6 numbers for 3 images, 2 for texts, of 2 each",
  );
});

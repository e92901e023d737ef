import { describe, expect, test } from "vitest";
import { embeddingStatistics } from "../../../src/compute/encoders/statistics.ts";
import { GOLDEN } from "./siglip-tiny.ts";

const labels = GOLDEN.classes;
const stats = embeddingStatistics(
  {
    images: Float64Array.from(GOLDEN.images.flatMap(({ embedding }) => embedding)),
    texts: Float64Array.from(labels.flatMap((label) => GOLDEN.text_embeddings[label]!)),
    labels: Int32Array.from(GOLDEN.images, ({ label }) => labels.indexOf(label)),
    d: 32,
  },
  { labels, files: GOLDEN.images.map(({ file }) => file) },
);

describe("the statistics of given embeddings agree with the reference to 1e-6", () => {
  const numbers = stats as unknown as Record<string, number>;
  test.each(Object.entries(GOLDEN.stats))("%s", (name, expected) => {
    expect(Math.abs(numbers[name]! - expected)).toBeLessThan(1e-6);
  });
});

test("xi is the difference of its parts", () => {
  expect(stats.xi).toBeCloseTo(stats.mean_of_norms - stats.norm_of_mean, 12);
});

test("the bins hold every product and every distance", () => {
  const total = ({ counts }: { counts: number[] }) => counts.reduce((sum, n) => sum + n, 0);
  expect(total(stats.positive)).toBe(48);
  expect(total(stats.negative)).toBe(48 * 11);
  expect(total(stats.perceptron.images)).toBe(48);
  expect(total(stats.perceptron.texts)).toBe(12);
});

test("the perceptron parts the modalities of the reference's embeddings", () => {
  expect(stats.perceptron).toMatchObject({ misclassified_images: 0, misclassified_texts: 0 });
  expect(stats.perceptron.margin).toBeGreaterThan(0);
});

test("the worst confusion of a text comes first: lemon 32 for backpack", () => {
  expect(stats.text_confusions[0]).toMatchObject({
    text: "backpack",
    image: "lemon/ILSVRC2012_val_00000032.JPEG",
    label: "lemon",
  });
  expect(stats.text_confusions).toHaveLength(11);
  expect(stats.top1_text_to_image).toBe(1 / 12);
});

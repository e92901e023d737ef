import { expect, test } from "vitest";
import { confusions } from "../../../src/compute/encoders/confusions.ts";
import { productStatistics } from "../../../src/compute/math/image-text/product-statistics.ts";

// Texts on the axes; the image of "American" lies nearer to "African" than the African one does.
const labels = Int32Array.of(0, 1, 2);
const embeddings = {
  images: Float64Array.of(0.6, 0.8, 0, 0.8, 0.6, 0, 0, 0, 1),
  texts: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, -1),
  labels,
  d: 3,
};
const names = { labels: ["African", "American", "koala", "unseen"], files: ["f", "m", "k"] };
const found = confusions(productStatistics(embeddings), labels, names);

test("a text whose nearest image is another's is named with both products", () => {
  expect(found.text_confusions).toEqual([
    { image: "m", label: "American", text: "African", product: 0.8, own: 0.6 },
    { image: "f", label: "African", text: "American", product: 0.8, own: 0.6 },
  ]);
});

test("an image whose nearest text is another's is named, and pairs of labels are counted", () => {
  expect(found.image_confusions).toEqual([
    { image: "f", label: "African", text: "American", product: 0.8, own: 0.6 },
    { image: "m", label: "American", text: "African", product: 0.8, own: 0.6 },
  ]);
  expect(found.confused_labels).toEqual([
    { label: "African", text: "American", images: 1 },
    { label: "American", text: "African", images: 1 },
  ]);
});

test("a text without image counts in neither direction", () => {
  expect(found.top1).toEqual({ images: 1 / 3, texts: 1 / 3 });
});

import { expect, test } from "vitest";
import { heightHistogram } from "../../../src/components/figures/height-histogram.ts";
import { productHistogram } from "../../../src/components/figures/product-histogram.ts";

const printed = {
  matching: { mean: 0.095, percentile: 0.0383 },
  nonMatching: { mean: -0.0305, percentile: 0.0181 },
};
const measured = {
  matching: { mean: 0.096, percentile: 0.039 },
  nonMatching: { mean: -0.031, percentile: 0.018 },
  histogram: { from: [-0.05, 0, 0.05, 0.1], matching: [0, 1, 5, 4], nonMatching: [70, 20, 10, 0] },
  width: 0.05,
};

test("productHistogram shows the printed averages and percentiles without a measurement", async () => {
  const svg = productHistogram({ printed, measured: null }, { id: "products", size: "wide" });
  expect(svg).toContain("Printed: matching average 0.095, percentile 0.0383;");
  expect(svg).not.toContain("Measured");
  expect(svg).not.toContain("<rect");
  await expect(svg).toMatchFileSnapshot("snapshots/product-histogram-printed.svg");
});

test("productHistogram draws two histograms of equal area above, and our numbers filled", async () => {
  const svg = productHistogram({ printed, measured }, { id: "products", size: "wide" });
  expect(svg).toContain("Measured: matching average 0.096, percentile 0.039;");
  const bars = [...svg.matchAll(/<rect [^>]*>/g)].map(([rect]) => rect);
  expect(bars).toHaveLength(6);
  const side = (rect: string, name: string) =>
    Number(new RegExp(` ${name}="([\\d.]+)"`).exec(rect)![1]);
  const area = (list: string[]) =>
    list.reduce((sum, rect) => sum + side(rect, "width") * side(rect, "height"), 0);
  expect(area(bars.slice(0, 3)) / area(bars.slice(3))).toBeCloseTo(1, 2);
  await expect(svg).toMatchFileSnapshot("snapshots/product-histogram.svg");
});

test("heightHistogram draws images up and texts down, and says how far each reaches", async () => {
  const heights = { from: [-0.3, -0.2, 0.2, 0.3], width: 0.1 };
  const svg = heightHistogram(
    { ...heights, images: [0, 0, 6, 2], texts: [3, 1, 0, 0] },
    { id: "heights", size: "narrow" },
  );
  expect(svg).toContain("images: from 0.20 to 0.40; texts: from -0.30 to -0.10.");
  await expect(svg).toMatchFileSnapshot("snapshots/height-histogram.svg");
});

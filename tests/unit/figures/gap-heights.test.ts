import { expect, test } from "vitest";
import { gapHeights } from "../../../src/components/figures/gap-heights.ts";

test("gap heights: the plane, every pair, and a V beside its U", async () => {
  const svg = gapHeights({ name: "made up", u: [0.5, 0.6, 0.4], v: [0.5, -0.7, -0.4] }, "h");
  expect(svg).toContain("3 pairs. All U lie above the plane; 2 V lie below it and 1 above.");
  await expect(svg).toMatchFileSnapshot("snapshots/gap-heights.svg");
});

test("gap heights say when the gap is complete", () => {
  const svg = gapHeights({ name: "made up", u: [0.5], v: [-0.5] }, "h");
  expect(svg).toContain("all V lie below it");
});

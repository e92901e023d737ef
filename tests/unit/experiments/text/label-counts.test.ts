import { expect, test } from "vitest";
import {
  labelCounts,
  parseLabelCounts,
} from "../../../../src/compute/experiments/text/label-counts.ts";

test("the validation images carry 998 captions, two of them on a hundred images", () => {
  const captions = labelCounts();
  expect(new Set(captions.map(({ label }) => label)).size).toBe(998);
  expect(captions.filter(({ images }) => images === 100).map(({ label }) => label)).toEqual([
    "crane",
    "maillot",
  ]);
  expect(captions.filter(({ images }) => images !== 50 && images !== 100)).toEqual([]);
});

test("a line without a whole number of images is named", () => {
  expect(parseLabelCounts("crane\t100\nAfrican grey\t50\n")).toEqual([
    { label: "crane", images: 100 },
    { label: "African grey", images: 50 },
  ]);
  expect(() => parseLabelCounts("crane\t100\nmaillot\n")).toThrow("invalid label count: maillot");
  expect(() => parseLabelCounts("crane\t0\n")).toThrow("invalid label count: crane\t0");
});

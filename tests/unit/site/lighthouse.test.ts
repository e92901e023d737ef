import { expect, test } from "vitest";
import { judge } from "../../site/speed/lighthouse.ts";

const run = (performance: number, paint: number) => ({
  scores: { performance, accessibility: 100 },
  paint,
});

test("the medians of the runs are judged", () => {
  expect(judge("/", [run(60, 3000), run(96, 900.4), run(99, 500)])).toMatchObject({
    ok: true,
    message: "performance 96, accessibility 100, largest contentful paint 900 ms",
  });
});

test("a low score, a late paint and a category without a score fail", () => {
  expect(judge("/", [run(94, 500)]).ok).toBe(false);
  expect(judge("/", [run(100, 1000)]).ok).toBe(false);
  expect(judge("/", [run(Number.NaN, 500)]).ok).toBe(false);
});

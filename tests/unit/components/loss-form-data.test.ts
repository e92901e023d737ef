import { expect, test } from "vitest";
import { pulls, stuckPairsWorth } from "../../../src/components/loss-form-data.ts";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";

test("the notebook's losses at t = 100 are worth 92, 88, 63 and 96 stuck pairs", () => {
  const printed = [0.1695, 0.1621, 0.1161, 0.1771];
  expect(printed.map((loss) => stuckPairsWorth(loss, 100))).toEqual([92, 88, 63, 96]);
});

test("pulls come as two panels, non-matching pairs first, with the edges of the result", () => {
  const columns: Record<string, number[]> = {};
  for (const [f, form] of ["published", "clamped", "formula"].entries()) {
    columns[`${form}.other`] = [f];
    columns[`${form}.matching`] = [10 + f];
  }
  const result = {
    series: { gradient: { wrong: [20], ...columns } },
    metrics: {
      "loss-forms/gradient.edge.float32": 16.64,
      "loss-forms/gradient.edge.constant": 18.42,
    },
  } as unknown as ResultFile;
  const edges = { float32: 16.64, constant: 18.42 };
  expect(pulls(result)).toEqual([
    { side: "other", wrong: [20], edges, size: { published: [0], clamped: [1], formula: [2] } },
    {
      side: "matching",
      wrong: [20],
      edges,
      size: { published: [10], clamped: [11], formula: [12] },
    },
  ]);
});

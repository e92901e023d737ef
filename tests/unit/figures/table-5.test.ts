import { expect, test } from "vitest";
import { table5 } from "../../../src/components/figures/table-5.ts";

const starts = [
  { t0: 10, b0: 0, gaps: [0.47, 0.48], thousand: 0.41, printed: 0.41 },
  { t0: 100, b0: 1, gaps: [-1.3, -1.5], thousand: null, printed: -1.449 },
];

test("table5 draws a panel per inverse temperature, side by side", async () => {
  const svg = table5(starts, { id: "t5", size: "wide" });
  expect(svg).toContain("from t = 100");
  expect(svg).toContain("from t = 100, b_rel = 1: -1.449 printed, ours -1.300, -1.500");
  await expect(svg).toMatchFileSnapshot("snapshots/table-5.svg");
});

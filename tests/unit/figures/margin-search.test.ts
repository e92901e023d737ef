import { expect, test } from "vitest";
import { marginSearch, type SearchRow } from "../../../src/components/figures/margin-search.ts";

const row = (label: string, more: Partial<SearchRow> = {}): SearchRow => ({
  label,
  code: 0.4,
  optimal: true,
  ceiling: 0.55,
  trained: [0.2, 0.35],
  tied: 0.4,
  free: 0.4,
  ...more,
});
const rows = [
  row("5, 16"),
  row("2, 5", { trained: [-0.03, -1e-8] }),
  row("3, 7", { optimal: false, code: 0.27, tied: 0.39 }),
];

test("draws a row per size, with code, training, annealing and bound", async () => {
  await expect(marginSearch(rows, { id: "p1", size: "wide" })).toMatchFileSnapshot(
    "snapshots/margin-search.svg",
  );
});

test("says in words what is drawn, negative margins as zero", () => {
  const svg = marginSearch(rows, { id: "p1", size: "narrow" });
  expect(svg).toContain("5, 16: code 0.400, optimal; training 0.200 to 0.350");
  expect(svg).toContain("2, 5: code 0.400, optimal; training 0.000 to 0.000");
  expect(svg).not.toContain("NaN");
});

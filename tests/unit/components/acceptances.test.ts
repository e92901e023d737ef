import { expect, test } from "vitest";
import { acceptancesOf } from "../../../src/components/acceptances.ts";
import type { HistoryLine } from "../../../src/compute/schemas/history.ts";

const line = (
  metric: string,
  [old, now]: [HistoryLine["old"], HistoryLine["new"]],
  day = 1,
): HistoryLine => ({
  ...{ metric, old, new: now, reason: `reason ${day}`, revision: null },
  acceptedAt: `2026-11-0${day}T00:00:00.000Z`,
});

test("what was accepted together of one result stands together, newest first", () => {
  const history = [
    line("figure-5/margin", [0.5, 0.25]),
    line("figure-5/loss", [1, 3]),
    line("table-3/rb.gap", [0.1, 0.2]),
    line("figure-5/margin", [0.25, 0.5], 2),
  ];
  const found = acceptancesOf(history);
  expect(found.map(({ artefact, acceptedAt }) => [artefact, acceptedAt.slice(0, 10)])).toEqual([
    ["figure-5", "2026-11-02"],
    ["table-3", "2026-11-01"],
    ["figure-5", "2026-11-01"],
  ]);
  expect(found[2]!.changes).toEqual([
    { line: 0, metric: "figure-5/margin" },
    { line: 1, metric: "figure-5/loss" },
  ]);
});

test("the largest change is that of a number that was there before and after", () => {
  const [found] = acceptancesOf([
    line("figure-5/a", [null, 9]),
    line("figure-5/series:b", ["aa", "bb"]),
    line("figure-5/c", [1, 1]),
    line("figure-5/d", [2, 1]),
  ]);
  expect(found!.largest).toBe(3);
  expect(acceptancesOf([line("figure-5/a", [null, 9])])[0]!.largest).toBeNull();
});

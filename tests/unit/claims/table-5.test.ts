import { describe, expect, test } from "vitest";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { claims } from "../../../src/compute/claims/table-5.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

const cells = [1, 3, 10, 30, 100].flatMap((t) =>
  Array.from({ length: 11 }, (_, i) => `t${t}.b${i}`),
);

/** Verdicts of a claim's parts when these metrics replace harmless ones. */
function verdicts(id: string, metrics: Record<string, number>) {
  const all: Record<string, number> = { "table-5/least-margin": -1 };
  for (const cell of cells) {
    all[`table-5/${cell}.runs`] = 3;
    all[`table-5/${cell}.gap.mean`] = 0.5;
    all[`table-5/${cell}.separated`] = 3;
    all[`table-5-extended/${cell}.gap`] = 0.5;
  }
  for (const row of [1, 3, 10, 30, 100]) all[`table-5/t${row}.largest-gap`] = 0.5;
  const data = lookup({ results: resultsOf({ ...all, ...metrics }), papers: readPapers() });
  const claim = claims.find((c) => c.id === id)!;
  return judge(claim, data).parts.map((part) => part.verdict);
}

describe("a low start, t = 1 and b_rel = 0.8, printed as 0.574", () => {
  test("is corrected to the gap within 0.06", () => {
    expect(verdicts("T5.1/+0.8", { "table-5/t1.b9.gap.mean": 0.63 })).toEqual([
      "confirmed",
      "corrected",
    ]);
    expect(verdicts("T5.1/+0.8", { "table-5/t1.b9.gap.mean": 0.64 })).toEqual([
      "confirmed",
      "inconclusive",
    ]);
  });
});

describe("the start t = 30, where a cell goes either way", () => {
  const row = (id: string, i: number, separated: number) =>
    verdicts(id, { [`table-5/t30.b${i}.separated`]: separated })[0];

  test("asks that a printed positive sign occur among the seeds", () => {
    expect([1, 0].map((n) => row("T5.30/-0.4", 3, n))).toEqual(["confirmed", "inconclusive"]);
  });

  test("asks that a printed negative sign occur among the seeds", () => {
    expect([2, 3].map((n) => row("T5.30/+0.4", 7, n))).toEqual(["confirmed", "inconclusive"]);
  });
});

test("the start t = 100 asks for a negative mean gap", () => {
  const row = (gap: number) => verdicts("T5.100/-1.0", { "table-5/t100.b0.gap.mean": gap });
  expect([row(-0.8), row(0.1)]).toEqual([["confirmed"], ["inconclusive"]]);
});

test("a cell of the row t = 10 is judged at a thousand pairs too, within 0.02", () => {
  const row = (gap: number) =>
    verdicts("T5.10/+0.6", {
      "table-5/t10.b8.gap.mean": 0.56,
      "table-5-extended/t10.b8.gap": gap,
    });
  expect(row(0.55)).toEqual(["confirmed", "corrected", "corrected"]);
  expect(row(0.54)).toEqual(["confirmed", "corrected", "inconclusive"]);
});

test("-1.449 is no margin, and can be a gap", () => {
  expect(verdicts("T5.cap", {})).toEqual(["corrected"]);
});

test("the best starts are those of the printed table, and of our runs if low t is best there", () => {
  expect(verdicts("T5.best", {})).toEqual(["confirmed", "confirmed", "confirmed"]);
  expect(verdicts("T5.best", { "table-5/t30.largest-gap": 0.51 })[2]).toBe("inconclusive");
});

describe("the start that tables 3 and 5 share", () => {
  const hundred = (gap: number) => ({ "table-5/t10.b5.gap.mean": gap });

  test("is corrected to two settings when each size explains one of the tables", () => {
    const thousand = { "table-5-extended/t10.b5.gap": 0.41 };
    expect(verdicts("T5/T3", { ...hundred(0.472), ...thousand })).toEqual(["corrected"]);
  });

  test("is inconclusive when the larger size does not explain table 5", () => {
    const thousand = { "table-5-extended/t10.b5.gap": 0.47 };
    expect(verdicts("T5/T3", { ...hundred(0.472), ...thousand })).toEqual(["inconclusive"]);
  });
});

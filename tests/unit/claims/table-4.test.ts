import { describe, expect, test } from "vitest";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { claims } from "../../../src/compute/claims/table-4.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

/** What one row of either size ends at. */
interface Ends {
  hundred?: number;
  thousand?: { temperature: number; gap: number; loss: number };
}

const caps = { "table-4/margin-cap": 100 / 198 };

function judgeRow(id: string, i: number, { hundred = 0, thousand }: Ends) {
  const metrics: Record<string, number> = {
    ...caps,
    [`table-4/b${i}.runs`]: 5,
    [`table-4/b${i}.gap.mean`]: hundred,
  };
  for (const [name, value] of Object.entries(thousand ?? {}))
    metrics[`table-4-extended/b${i}.${name}`] = value;
  const data = lookup({ results: resultsOf(metrics), papers: readPapers() });
  return judge(
    claims.find((claim) => claim.id === id)!,
    data,
  );
}
const verdicts = (...row: Parameters<typeof judgeRow>) =>
  judgeRow(...row).parts.map((part) => part.verdict);

describe("the row b_rel = 0, printed as t = 69.018265, margin 0.301340, loss 0.000000", () => {
  const near = { temperature: 68.9, gap: 0.303, loss: 1.6e-7 };

  test("is corrected to the gap where both sizes end near it", () => {
    expect(verdicts("T4.+0.0", 10, { hundred: 0.32, thousand: near })).toEqual([
      "confirmed",
      "corrected",
      "confirmed",
      "corrected",
      "confirmed",
    ]);
  });

  test("is inconclusive, never contradicted, where a size ends elsewhere", () => {
    expect(verdicts("T4.+0.0", 10, { hundred: 0.36, thousand: near })[1]).toBe("inconclusive");
    const far = { temperature: 75, gap: 0.33, loss: 2e-6 };
    expect(verdicts("T4.+0.0", 10, { hundred: 0.32, thousand: far }).slice(2)).toEqual([
      "inconclusive",
      "inconclusive",
      "inconclusive",
    ]);
    expect(verdicts("T4.+0.0", 10, { hundred: -0.01, thousand: near })[0]).toBe("inconclusive");
  });

  test("is not run while the larger size has no result", () => {
    expect(verdicts("T4.+0.0", 10, { hundred: 0.32 })).toEqual([
      "confirmed",
      "corrected",
      "not-run",
      "not-run",
      "not-run",
    ]);
  });
});

test("a printed margin of 0 asks for no gap at all, and for nothing at N = 100", () => {
  const ends = { temperature: 23.3, loss: 0.0141 };
  const row = (gap: number) => verdicts("T4.-0.8", 2, { thousand: { ...ends, gap } });
  expect(row(-4e-7)).toEqual(["confirmed", "confirmed", "confirmed"]);
  expect(row(2e-5)).toEqual(["confirmed", "inconclusive", "confirmed"]);
  expect(row(-2e-5)).toEqual(["confirmed", "inconclusive", "confirmed"]);
});

test("beyond b_rel = 0.8 only the sign is asked of a hundred pairs", () => {
  const thousand = { temperature: 33.2, gap: 0.48, loss: 3.6e-5 };
  expect(judgeRow("T4.+0.9", 19, { hundred: 0.1, thousand }).parts).toHaveLength(4);
});

test("the printed column itself has its largest value at 0.8, not 0.7", () => {
  const found = judgeRow("T4.arg", 0, {});
  expect(found.verdict).toBe("corrected");
  expect(found.why).toBe(
    "as printed, 0.539749 is printed too, which 0.527834 does not exceed; read as 0.8, where the column is largest, 0.539749 exceeds the 20 others that are printed",
  );
});

test("0.539749 is above the cap as a margin and below it as a gap", () => {
  expect(judgeRow("T4.cap", 0, {}).verdict).toBe("corrected");
});

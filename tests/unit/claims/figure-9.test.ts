import { describe, expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-9.ts";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

/** Mean margin and mean optimal relative bias of the authors' file, to five decimals. */
const ROWS = [
  [0, -1],
  [0.03403, -0.7836],
  [0.06861, -0.56577],
  [0.10304, -0.34667],
  [0.13774, -0.12645],
  [0.17125, 0.0952],
  [0.20097, 0.31842],
  [0.2234, 0.54375],
  [0.2814, 0.7186],
  [0.27637, 0.72363],
] as const;

function verdictsOf(id: string, change: Record<string, number> = {}) {
  const metrics = Object.fromEntries(
    ROWS.flatMap(([margin, bias], i) => [
      [`figure-9/b${i}.published.runs`, 100],
      [`figure-9/b${i}.published.margin.mean`, margin],
      [`figure-9/b${i}.published.bias.mean`, bias],
    ]),
  );
  const results = resultsOf({ ...metrics, ...change });
  const claim = claims.find((c) => c.id === id)!;
  return judge(claim, lookup({ results, papers: readPapers() })).parts.map((p) => p.verdict);
}

describe("a row of the file", () => {
  test("is confirmed within 1e-4 in both columns", () => {
    expect(verdictsOf("CSV.6")).toEqual(["confirmed", "confirmed"]);
  });

  test("is contradicted by a mean 2e-4 off in either column", () => {
    const margin = { "figure-9/b6.published.margin.mean": 0.20117 };
    const bias = { "figure-9/b6.published.bias.mean": 0.31822 };
    expect(verdictsOf("CSV.6", margin)).toEqual(["contradicted", "confirmed"]);
    expect(verdictsOf("CSV.6", bias)).toEqual(["confirmed", "contradicted"]);
  });

  test("is inconclusive on ten runs", () => {
    const ten = { "figure-9/b6.published.runs": 10 };
    expect(verdictsOf("CSV.6", ten)).toEqual(["inconclusive", "inconclusive"]);
  });
});

describe("figure 9", () => {
  test("is confirmed though at b_rel = -1 both biases are equal, and past 7/9 the margin falls", () => {
    expect(verdictsOf("F09")).toEqual(["confirmed", "confirmed"]);
  });

  test("is contradicted where a run ends at the bias it was fixed at", () => {
    const change = { "figure-9/b9.published.bias.mean": 1 };
    expect(verdictsOf("F09", change)).toEqual(["contradicted", "confirmed"]);
  });

  test("is contradicted where the margin stops growing before 7/9", () => {
    const change = { "figure-9/b8.published.margin.mean": 0.2234 };
    expect(verdictsOf("F09", change)).toEqual(["confirmed", "contradicted"]);
  });
});

import { describe, expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-11.ts";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

/** By arm the smallest and the largest gap over seeds, as a reader of the paper expects them. */
const GAPS = {
  "figure-11/four.relative-bias": [0.42, 0.44],
  "figure-11/four.bias": [0.11, 0.12],
  "figure-11/four.bias-from-0": [0.13, 0.14],
  "figure-11/four.fixed-t10": [0.01, 0.02],
  "figure-11/four.fixed-t200": [-0.7, -0.6],
  "figure-11/two.relative-bias": [0.46, 0.48],
  "figure-11/two.bias": [0.32, 0.33],
  "figure-11/two.fixed-t10": [0.05, 0.06],
  "figure-10/stated.relative-bias": [0.25, 0.28],
  "figure-10/stated.bias": [0.21, 0.25],
  "figure-10/stated.fixed-t10": [-1.5, -1.1],
};

function verdictsOf(id: string, change: Record<string, number> = {}) {
  const metrics = Object.fromEntries(
    Object.entries(GAPS).flatMap(([arm, [least, most]]) => {
      const runs = arm.startsWith("figure-10") ? 5 : 3;
      const stem = `${arm}.published`;
      return [
        [`${stem}.runs`, runs],
        [`${stem}.separated`, least! > 0 ? runs : 0],
        [`${stem}.gap.least`, least],
        [`${stem}.gap.most`, most],
        [`${stem}.gap.mean`, (least! + most!) / 2],
        [`${stem}.gap-share`, 0.1],
      ] as [string, number][];
    }),
  );
  const ends = {
    "figure-11/only-second.temperature": 3.3,
    "figure-11/only-second.loss": 0.05,
    "figure-11/four.relative-bias.published.temperature": 56.2748,
    "figure-11/four.relative-bias.published.loss-10000": 2e-7,
  };
  const data = lookup({
    results: resultsOf({ ...metrics, ...ends, ...change }),
    papers: readPapers(),
  });
  return judge(
    claims.find((claim) => claim.id === id)!,
    data,
  ).parts.map((part) => part.verdict);
}

describe("figure 11", () => {
  test("is confirmed where training t separates every seed and t = 200 none", () => {
    expect(verdictsOf("F11")).toEqual(Array.from({ length: 7 }, () => "confirmed"));
  });

  test("is contradicted, method by method, where some seed of a trained one does not separate", () => {
    const change = {
      "figure-11/four.bias.published.separated": 1,
      "figure-11/four.bias.published.gap.least": -0.65,
    };
    expect(verdictsOf("F11", change)).toEqual([
      "confirmed",
      "contradicted",
      "confirmed",
      "confirmed",
      "contradicted",
      "confirmed",
      "confirmed",
    ]);
  });

  test("is contradicted where a run at t = 200 separates", () => {
    const change = { "figure-11/four.fixed-t200.published.separated": 1 };
    expect(verdictsOf("F11", change).at(-1)).toBe("contradicted");
  });
});

describe("a fixed low inverse temperature", () => {
  test("is confirmed to leave a smaller gap, and a much smaller one, in all three contexts", () => {
    expect(verdictsOf("Q15")).toEqual(Array.from({ length: 6 }, () => "confirmed"));
  });

  test("is inconclusive where the gap is smaller but more than half", () => {
    const change = { "figure-11/two.fixed-t10.published.gap-share": 0.74 };
    expect(verdictsOf("Q15", change).slice(0, 2)).toEqual(["confirmed", "inconclusive"]);
  });

  test("is contradicted where its best run has a larger gap than the worst trained one", () => {
    const change = { "figure-11/two.fixed-t10.published.gap.most": 0.325 };
    expect(verdictsOf("Q15", change)[0]).toBe("contradicted");
  });

  test("is not confirmed by a share of a gap that is not there", () => {
    const change = {
      "figure-11/four.bias.published.gap.mean": -0.4,
      "figure-11/four.fixed-t10.published.gap-share": -0.005,
    };
    expect(verdictsOf("Q15", change)[3]).toBe("inconclusive");
  });
});

describe("what Adam trains", () => {
  test("is corrected to all four modalities where those runs end at the printed t", () => {
    expect(verdictsOf("Q23")).toEqual(["corrected"]);
  });

  test("is confirmed where training one modality does", () => {
    const change = { "figure-11/only-second.temperature": 56.27 };
    expect(verdictsOf("Q23", change)).toEqual(["confirmed"]);
  });
});

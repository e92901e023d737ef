import { describe, expect, test } from "vitest";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { claims } from "../../../src/compute/claims/table-3.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

const RUNS = { 2: 10, 4: 10, 6: 10, 8: 6, 14: 4, 20: 3 };
/** The printed column. */
const PRINTED = { 2: 0.471, 4: 0.428, 6: 0.473, 8: 0.596, 14: 0.611, 20: 0.611 };

/** Verdicts when runs of k modalities end at these mean gaps, with this spread. */
function verdictsOf(gaps: Record<string, number>, sd = 0.002) {
  const metrics: Record<string, number> = { "table-3/margin-cap": 100 / 198 };
  for (const [k, gap] of Object.entries(gaps))
    Object.assign(metrics, {
      [`table-3/k${k}.runs`]: RUNS[Number(k) as keyof typeof RUNS],
      [`table-3/k${k}.gap.mean`]: gap,
      [`table-3/k${k}.gap.sd`]: sd,
      [`table-3/k${k}.margin.mean`]: gap / 2,
      [`table-3/k${k}.gap.low`]: gap - sd,
      [`table-3/k${k}.gap.high`]: gap + sd,
    });
  const data = lookup({ results: resultsOf(metrics), papers: readPapers() });
  return Object.fromEntries(claims.map((claim) => [claim.id, judge(claim, data)]));
}

describe("runs whose gap is what table 3 prints", () => {
  const verdicts = verdictsOf(PRINTED);

  test("correct every row to the gap 2m", () => {
    for (const k of [2, 4, 6, 8, 14, 20]) expect(verdicts[`T3.${k}`]?.verdict).toBe("corrected");
  });

  test("show that rows 8, 14 and 20 cannot be margins, whatever was trained", () => {
    for (const k of [8, 14, 20])
      expect(verdicts[`T3.${k}`]?.parts[1]).toMatchObject({ verdict: "corrected" });
    expect(verdicts["T3.8"]?.parts[1]?.why).toBe(
      "as printed, 0.505051 is not >= 0.595576; read as the gap 2m, 0.505051 is >= 0.297788",
    );
    expect(verdicts["T3.6"]?.parts).toHaveLength(1);
  });
});

test("runs whose margin is what table 3 prints confirm it, where a margin can be that large", () => {
  const verdicts = verdictsOf({ ...PRINTED, 2: 2 * PRINTED[2] });
  expect(verdicts["T3.2"]?.verdict).toBe("confirmed");
});

test("runs that end elsewhere contradict it, unless their own spread is that wide", () => {
  expect(verdictsOf({ ...PRINTED, 6: 0.485 })["T3.6"]?.verdict).toBe("contradicted");
  expect(verdictsOf({ ...PRINTED, 6: 0.485 }, 0.004)["T3.6"]?.verdict).toBe("corrected");
});

describe("the growth with k", () => {
  const parts = (gaps: Record<string, number>) =>
    verdictsOf(gaps)["T3.mono"]?.parts.map((part) => part.verdict);

  test("is confirmed only with the printed dip at four", () => {
    expect(parts({ ...PRINTED, 14: 0.61 })).toEqual(["confirmed", "confirmed"]);
    const rising = { 2: 0.4, 4: 0.43, 6: 0.47, 8: 0.5, 14: 0.6, 20: 0.61 };
    expect(parts(rising)).toEqual(["confirmed", "contradicted"]);
  });

  test("fails where two exchanges of neighbours leave too little order", () => {
    // Ranks 3, 1, 2, 4, 6, 5: Spearman 1 - 6 * 8 / 210 = 0.771.
    expect(parts({ ...PRINTED, 6: 0.45, 14: 0.63, 20: 0.61 })?.[0]).toBe("contradicted");
  });
});

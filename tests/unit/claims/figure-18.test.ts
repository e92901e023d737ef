import { expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-18.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { dataOf } from "./sample.ts";

/** Verdicts at the three steps when the relative-bias medians are `ratio` times the others. */
function parts(ratios: number[], starts: number) {
  const metrics: Record<string, number> = {};
  for (const step of [2000, 4000, 10_000]) {
    metrics[`figure-18/starts-faster-${step}`] = starts;
    ratios.forEach((ratio, i) => {
      metrics[`figure-18/b${i}.relative-bias.loss-${step}.median`] = ratio * 1e-4;
      metrics[`figure-18/b${i}.bias.loss-${step}.median`] = 1e-4;
      metrics[`figure-18/b${i}.relative-bias.runs`] = 11;
      metrics[`figure-18/b${i}.bias.runs`] = 11;
    });
  }
  return judge(claims[0]!, dataOf(metrics)).parts.map((p) => p.verdict);
}

test("four starts of five with the lower loss confirm figure 18", () => {
  expect(parts([2, 0.5, 0.5, 0.5, 0.5], 4)).toEqual(["confirmed", "confirmed", "confirmed"]);
});

test("the starts of zero and above alone confirm it once corrected", () => {
  expect(parts([10, 2, 0.5, 0.1, 0.1], 3)).toEqual(["corrected", "corrected", "corrected"]);
});

test("a slower run from a positive start contradicts it", () => {
  expect(parts([0.5, 2, 0.5, 2, 0.5], 3)[0]).toBe("contradicted");
});

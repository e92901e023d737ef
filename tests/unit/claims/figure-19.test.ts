import { expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-19.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { dataOf } from "./sample.ts";

/** Verdicts of the parts of a claim, given in how many of the five starts each comparison holds. */
function parts(id: string, starts: { larger: number; much: number; faster: number }) {
  const metrics: Record<string, number> = {
    "figure-19/starts-larger": starts.larger,
    "figure-19/starts-much-larger": starts.much,
    "figure-19/starts-faster-10000": starts.faster,
  };
  for (const i of [0, 1, 2, 3, 4])
    for (const [method, loss] of [
      ["relative-bias", i < 2 ? 2e-6 : 5e-7],
      ["bias", 1e-6],
    ] as const) {
      metrics[`figure-19/b${i}.${method}.runs`] = 11;
      metrics[`figure-19/b${i}.${method}.loss-10000.median`] = loss;
    }
  return judge(
    claims.find((c) => c.id === id)!,
    dataOf(metrics),
  ).parts.map((p) => p.verdict);
}

test("four starts of five confirm larger and much larger", () => {
  expect(parts("F19", { larger: 4, much: 4, faster: 3 })).toEqual(["confirmed", "confirmed"]);
});

test("three starts contradict larger, but not much larger: no number is attached to the word", () => {
  const three = { larger: 3, much: 3, faster: 3 };
  expect(parts("F19", three)).toEqual(["contradicted", "inconclusive"]);
});

test("the third ablation is corrected where its loss is, and contradicted where its margin is", () => {
  expect(parts("Q17", { larger: 4, much: 4, faster: 3 })).toEqual(["corrected", "confirmed"]);
  expect(parts("Q17", { larger: 3, much: 3, faster: 4 })).toEqual(["confirmed", "contradicted"]);
});

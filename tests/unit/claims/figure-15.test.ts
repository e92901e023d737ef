import { expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-15.ts";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

const TRAINED = ["relative-bias", "bias", "adapter", "adapter-undone"];
const METHODS: Record<string, string[]> = {
  notebook: [...TRAINED, "fixed-t10", "fixed-t200"],
  stated: [...TRAINED, "adapter-matched", "adapter-matched-undone", "fixed-t10", "fixed-t200"],
};
/** Losses fall in the same proportion everywhere; the adapters' rise a little on their way. */
const LOSS: Record<string, number> = { bias: 3, adapter: 1.5, "adapter-matched": 1.2 };

function verdictsOf(change: Record<string, number> = {}) {
  const metrics: Record<string, number> = {
    "figure-15/stated.adapter-matched.published.start-difference": 2e-7,
    "figure-15/stated.adapter-matched.formula.start-difference": 0,
  };
  for (const [start, methods] of Object.entries(METHODS))
    for (const method of methods) {
      const stem = `figure-15/${start}.${method}.published`;
      metrics[`${stem}.runs`] = 5;
      metrics[`${stem}.separated`] = method.startsWith("fixed") ? 0 : 5;
      metrics[`${stem}.rise.mean`] = method.startsWith("adapter") ? 1.4 : 1;
      for (const step of [2500, 5000, 10_000])
        metrics[`${stem}.loss-${step}`] = metrics[`${stem}.loss-${step}.mean`] =
          (LOSS[method] ?? 1) / step;
    }
  const data = lookup({ results: resultsOf({ ...metrics, ...change }), papers: readPapers() });
  return judge(claims[0]!, data).parts.map((part) => part.verdict);
}

test("figure 15 is confirmed by runs as the paper describes them, from both starts", () => {
  expect(verdictsOf()).toEqual(Array.from({ length: 9 }, () => "confirmed"));
});

test("an adapter whose loss never rises is not less stable, which contradicts nothing", () => {
  const change = { "figure-15/stated.adapter.published.rise.mean": 1 };
  expect(verdictsOf(change)[7]).toBe("inconclusive");
});

test("an adapter behind the bias contradicts that it converges faster", () => {
  const change = { "figure-15/notebook.adapter.published.loss-5000": 1 };
  expect(verdictsOf(change)[2]).toBe("contradicted");
});

test("a run that separates with the adapter has to separate without it too", () => {
  const change = { "figure-15/stated.adapter-undone.published.separated": 4 };
  expect(verdictsOf(change)[4]).toBe("contradicted");
});

test("matched starts whose losses differ contradict observation 1", () => {
  const change = { "figure-15/stated.adapter-matched.formula.start-difference": 2e-6 };
  expect(verdictsOf(change)[8]).toBe("contradicted");
});
